package org.canbao.matching.name;

import java.util.HashMap;
import java.util.Map;

/** 异体字表: the character that stands for another in a comparison. */
final class Variants {

  private static final Map<Integer, Variant> TABLE = load();

  private Variants() {}

  /** 异体字: its standard character. */
  private record Variant(int standard, VariantKind kind) {}

  static int standard(int character) {
    Variant variant = TABLE.get(character);
    return variant == null ? character : variant.standard();
  }

  static String standard(String text) {
    return text.codePoints()
        .map(Variants::standard)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What it costs to take two characters of one standard for one, in thousandths of bits. */
  static int cost(int one, int other) {
    return one == other ? 0 : cost(one) + cost(other);
  }

  private static int cost(int character) {
    Variant variant = TABLE.get(character);
    return variant == null ? 0 : variant.kind().cost();
  }

  private static Map<Integer, Variant> load() {
    Map<Integer, Variant> table = new HashMap<>();
    for (String[] row : Resource.rows("variants.csv")) {
      table.put(
          row[0].codePointAt(0), new Variant(row[1].codePointAt(0), VariantKind.valueOf(row[2])));
    }
    return Map.copyOf(table);
  }
}
