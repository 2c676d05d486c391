package org.canbao.command.lines;

import java.nio.charset.StandardCharsets;

/**
 * 行块: whole lines of one stream.
 *
 * @param bytes the lines with their line ends; the last one may have none
 * @param firstLine the number of the first of them, counted from 1
 * @param overlong whether this stands for one line that was too long to be kept
 */
public record LineBlock(byte[] bytes, long firstLine, boolean overlong) {

  private static final byte[] BOM = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** Takes the lines one by one. */
  @FunctionalInterface
  public interface Visitor {
    void line(long number, int from, int length);
  }

  /** Shows every line that is not blank, without line end and byte order mark. */
  public void forEach(Visitor visitor) {
    long number = firstLine;
    for (int from = 0; from < bytes.length; number++) {
      int end = lineEnd(from);
      int start = startsWithMark(from) ? from + BOM.length : from;
      int last = end;
      while (last > start && isBlank(bytes[last - 1])) {
        last--;
      }
      if (last > start) {
        visitor.line(number, start, last - start);
      }
      from = end + 1;
    }
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean startsWithMark(int at) {
    return bytes.length - at >= BOM.length
        && bytes[at] == BOM[0]
        && bytes[at + 1] == BOM[1]
        && bytes[at + 2] == BOM[2];
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
