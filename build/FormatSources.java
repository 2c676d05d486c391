import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps every Java source in one form and of readable size.
 *
 * <p>The build runs it in the root folder with {@code --check} (list what differs and fail) or
 * {@code --fix} (rewrite it). Both tell the ten largest files and fail when one is too long.
 */
final class FormatSources {

  private static final int MOST_LINES = 400;

  private record Source(Path path, boolean differs, long lines) {}

  private FormatSources() {}

  public static void main(String[] arguments) throws IOException {
    boolean fix = arguments[0].equals("--fix");
    List<Source> sources = list().parallelStream().map(path -> read(path, fix)).toList();
    boolean readable = tellSizes(sources);
    boolean formatted = tellFormat(sources, fix);
    System.exit(formatted && readable ? 0 : 1);
  }

  private static List<Path> list() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(""))) {
      Stream<Path> folders = modules.map(module -> module.resolve("src")).filter(Files::exists);
      return Stream.concat(Stream.of(Path.of("build")), folders)
          .flatMap(FormatSources::files)
          .toList();
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path path, boolean fix) {
    try {
      String text = Files.readString(path);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (fix && !text.equals(formatted)) {
        Files.writeString(path, formatted);
      }
      return new Source(path, !text.equals(formatted), formatted.lines().count());
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException("cannot format " + path + ": " + e.getMessage(), e);
    }
  }

  private static boolean tellFormat(List<Source> sources, boolean fix) {
    List<Path> others =
        sources.stream().filter(Source::differs).map(Source::path).sorted().toList();
    String state = fix ? "rewritten" : "not formatted; run ./canbao format";
    others.forEach(path -> System.out.println(path + " " + state));
    return fix || others.isEmpty();
  }

  private static boolean tellSizes(List<Source> sources) {
    System.out.printf(
        "The largest of %d Java files, in lines (at most %d):%n", sources.size(), MOST_LINES);
    sources.stream()
        .sorted(Comparator.comparingLong(Source::lines).reversed())
        .limit(10)
        .forEach(source -> System.out.printf("%5d %s%n", source.lines(), source.path()));
    return sources.stream().allMatch(source -> source.lines() <= MOST_LINES);
  }
}
