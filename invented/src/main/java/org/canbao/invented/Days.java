package org.canbao.invented;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** 日: days as epoch days, with their texts at hand. */
public final class Days {

  /** No day: a span without an end. */
  public static final int OPEN = Integer.MAX_VALUE;

  private static final int FIRST = of(1900, 1, 1);
  private static final byte[][] TEXTS = texts();

  private Days() {}

  static int of(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  static int firstOf(int year) {
    return of(year, 1, 1);
  }

  static int year(int epochDay) {
    byte[] text = text(epochDay);
    return (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
  }

  /** The day as it is written, shared and not to be changed. */
  static byte[] text(int epochDay) {
    return TEXTS[epochDay - FIRST];
  }

  private static byte[][] texts() {
    int last = of(2100, 12, 31);
    byte[][] texts = new byte[last - FIRST + 1][];
    for (int day = FIRST; day <= last; day++) {
      texts[day - FIRST] = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
    }
    return texts;
  }
}
