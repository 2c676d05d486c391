package org.canbao.postgres.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.postgres.backup.Manifest.Partition;
import org.canbao.postgres.backup.Manifest.SequenceState;
import org.canbao.postgres.backup.Manifest.TableContent;

/** 清单文本: a manifest as lines of fields set apart by tabs, each kind of line in its place. */
final class ManifestText {

  static final String FORMAT = "canbao-backup\t1";
  private static final String END = "end";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** What PostgreSQL prints for bounds: constants and its own words, nothing that could be run. */
  private static final Pattern BOUND = bound();

  private final List<String> lines;
  private int next;

  private ManifestText(List<String> lines) {
    this.lines = lines;
  }

  private static Pattern bound() {
    String constant = "(?:'(?:[^'\\\\]|'')*'|-?[0-9.]+|MINVALUE|MAXVALUE|NULL|true|false)";
    String constants = "\\(" + constant + "(?:, " + constant + ")*\\)";
    return Pattern.compile(
        "DEFAULT|FOR VALUES (?:IN %s|FROM %s TO %s|WITH \\(modulus \\d+, remainder \\d+\\))"
            .formatted(constants, constants, constants));
  }

  static String write(Manifest manifest) {
    List<String> lines = new ArrayList<>(List.of(FORMAT));
    lines.add(line("created", manifest.created().toString()));
    lines.add(line("server", manifest.server()));
    lines.add(line("schema", manifest.schema()));
    lines.add(line("migration", manifest.migration().orElse("")));
    manifest.tables().forEach(table -> lines.add(line(table)));
    for (SequenceState it : manifest.sequences()) {
      lines.add(line("sequence", it.name(), "" + it.last(), "" + it.called()));
    }
    manifest
        .partitions()
        .forEach(it -> lines.add(line("partition", it.name(), it.parent(), it.bound())));
    lines.add(END);
    return String.join("\n", lines) + "\n";
  }

  private static String line(TableContent table) {
    var reading = table.reading();
    List<String> fields = new ArrayList<>(List.of("table", table.entry(), table.table()));
    fields.addAll(List.of("" + reading.rows(), "" + reading.bytes()));
    fields.addAll(List.of(Long.toHexString(reading.rowSum()), reading.sha256()));
    fields.addAll(table.columns());
    return line(fields.toArray(String[]::new));
  }

  private static String line(String... fields) {
    List<String> escaped = new ArrayList<>();
    for (String field : fields) {
      escaped.add(
          field
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    return String.join("\t", escaped);
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException that names the line, when the text is no manifest
   */
  static Manifest read(String text) {
    var reader = new ManifestText(List.of(text.split("\n", -1)));
    try {
      return reader.manifest();
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new IllegalArgumentException("line " + reader.next + ": " + wrong.getMessage(), wrong);
    }
  }

  private Manifest manifest() {
    expect(taken().equals(FORMAT), "expected " + FORMAT.replace('\t', ' '));
    Instant created = Instant.parse(only("created"));
    String server = only("server");
    String schema = name(only("schema"));
    Optional<String> migration = Optional.of(only("migration")).filter(it -> !it.isEmpty());
    List<TableContent> tables = new ArrayList<>();
    List<SequenceState> sequences = new ArrayList<>();
    List<Partition> partitions = new ArrayList<>();
    for (String line = taken(); !line.equals(END); line = taken()) {
      List<String> fields = fields(line);
      switch (fields.getFirst()) {
        case "table" -> tables.add(table(fields));
        case "sequence" -> sequences.add(sequence(fields));
        case "partition" -> partitions.add(partition(fields));
        case String other -> throw new IllegalArgumentException("unknown: " + other);
      }
    }
    expect(taken().isEmpty() && next == lines.size(), "there is more after the end");
    return new Manifest(created, server, schema, migration, tables, sequences, partitions);
  }

  private String taken() {
    expect(next < lines.size(), "the end is missing");
    return lines.get(next++);
  }

  private String only(String key) {
    List<String> fields = fields(taken());
    expect(fields.size() == 2 && fields.getFirst().equals(key), "expected " + key);
    return fields.get(1);
  }

  private static TableContent table(List<String> fields) {
    expect(fields.size() >= 7, "a table has at least 7 fields");
    long rows = Long.parseLong(fields.get(3));
    long bytes = Long.parseLong(fields.get(4));
    expect(
        rows >= 0 && bytes >= rows && SHA256.matcher(fields.get(6)).matches(),
        "impossible figures");
    long sum = HexFormat.fromHexDigitsToLong(fields.get(5));
    List<String> columns = fields.subList(7, fields.size());
    columns.forEach(ManifestText::name);
    var reading = new CopyMeter.Reading(rows, bytes, sum, fields.get(6));
    return new TableContent(fields.get(1), name(fields.get(2)), columns, reading);
  }

  private static SequenceState sequence(List<String> fields) {
    expect(fields.size() == 4 && fields.get(3).matches("true|false"), "no sequence");
    long last = Long.parseLong(fields.get(2));
    return new SequenceState(name(fields.get(1)), last, fields.get(3).equals("true"));
  }

  private static Partition partition(List<String> fields) {
    expect(fields.size() == 4 && BOUND.matcher(fields.get(3)).matches(), "no partition");
    return new Partition(name(fields.get(1)), name(fields.get(2)), fields.get(3));
  }

  private static String name(String name) {
    expect(!name.isEmpty() && name.length() <= 63 && name.indexOf(0) < 0, "no name");
    return name;
  }

  private static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("\t", -1)) {
      fields.add(unescaped(field));
    }
    return fields;
  }

  private static String unescaped(String field) {
    var plain = new StringBuilder();
    for (int at = 0; at < field.length(); at++) {
      char character = field.charAt(at);
      if (character == '\\') {
        expect(++at < field.length(), "a lone \\");
        plain.append(escaped(field.charAt(at)));
      } else {
        plain.append(character);
      }
    }
    return plain.toString();
  }

  private static char escaped(char code) {
    int which = "\\tnr".indexOf(code);
    expect(which >= 0, "an unknown \\");
    return "\\\t\n\r".charAt(which);
  }
}
