package org.canbao.divisions;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * 代码沿革: the years in which one code stood for one name, and the codes that came after it.
 *
 * @param until the year in which it ceased to stand; the new code stands in that year already
 * @param successors where all of it went, or (with a year) where a part of it went before its end
 */
public record CodePeriod(
    String code, String name, int from, OptionalInt until, List<Successor> successors) {

  /** 新代码: the code that took over all or, in a year told, a part of the division. */
  public record Successor(String code, OptionalInt partIn) {}

  private static final int COLUMNS = 9;

  public CodePeriod {
    successors = List.copyOf(successors);
  }

  public Level level() {
    return Level.ofDigits(code.length()).orElseThrow();
  }

  /** Whether it stood in a year; in the year of a change, what came after the change stands. */
  public boolean stoodIn(int year) {
    return from <= year && (until.isEmpty() || year < until.getAsInt());
  }

  /** The codes that took over everything that was left at the end. */
  List<String> heirs() {
    return successors.stream().filter(s -> s.partIn().isEmpty()).map(Successor::code).toList();
  }

  /** Reads 代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码. */
  static CodePeriod parse(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          "expected %d columns but found %d: %s".formatted(COLUMNS, cells.length, line));
    }
    return new CodePeriod(
        withoutZeros(cells[0]),
        cells[3],
        Integer.parseInt(cells[6]),
        cells[7].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[7])),
        Arrays.stream(cells[8].split(";"))
            .filter(s -> !s.isEmpty())
            .map(CodePeriod::heir)
            .toList());
  }

  private static Successor heir(String text) {
    boolean part = text.endsWith("]");
    return new Successor(
        withoutZeros(text.substring(0, 6)),
        part ? OptionalInt.of(Integer.parseInt(text.substring(7, 11))) : OptionalInt.empty());
  }

  private static String withoutZeros(String sixDigits) {
    if (!sixDigits.endsWith("00")) {
      return sixDigits;
    }
    return sixDigits.substring(0, sixDigits.endsWith("0000") ? 2 : 4);
  }
}
