package org.canbao.invented;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 行: rows of one table in the text form of PostgreSQL's COPY, in a buffer that grows. */
public final class Rows {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NONE = {'\\', 'N', '\t'};
  private static final int LONGEST_NUMBER = 20;
  private static final int BILLION = 1_000_000_000;
  private static final int BILLION_PLACES = 9;
  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, BILLION
  };
  private static final byte[] PAIRS = pairs();

  private byte[] bytes = new byte[1 << 16];
  private int length;
  private long count;

  /** Adds a whole number. */
  public Rows number(long value) {
    room(LONGEST_NUMBER + 1);
    if (value < 0) {
      bytes[length++] = '-';
    }
    digits(Math.abs(value), 1);
    return tab();
  }

  /** Adds an amount of money, given in fen, in yuan with two places. */
  public Rows money(long fen) {
    room(LONGEST_NUMBER + 3);
    if (fen < 0) {
      bytes[length++] = '-';
    }
    digits(Math.abs(fen) / 100, 1);
    bytes[length++] = '.';
    digits(Math.abs(fen) % 100, 2);
    return tab();
  }

  /** Adds a day, given as an epoch day. */
  public Rows day(int epochDay) {
    room(11);
    putDay(epochDay);
    return tab();
  }

  /** Adds a span of days, the end not in it; {@link Days#OPEN} for none. */
  public Rows span(int from, int until) {
    room(26);
    bytes[length++] = '[';
    putDay(from);
    bytes[length++] = ',';
    if (until != Days.OPEN) {
      putDay(until);
    }
    bytes[length++] = ')';
    return tab();
  }

  /** Adds a text without tabs, ends of lines and backslashes. */
  public Rows text(byte[] utf8) {
    room(utf8.length + 1);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    return tab();
  }

  /** Adds a text without tabs, ends of lines and backslashes. */
  public Rows text(String text) {
    return text(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a word of ASCII letters, which needs no encoder. */
  public Rows word(String ascii) {
    int size = ascii.length();
    room(size + 1);
    for (int i = 0; i < size; i++) {
      bytes[length + i] = (byte) ascii.charAt(i);
    }
    length += size;
    return tab();
  }

  /** Adds bytes. */
  public Rows binary(byte[] value) {
    room(2 * value.length + 4);
    bytes[length++] = '\\';
    bytes[length++] = '\\';
    bytes[length++] = 'x';
    for (byte one : value) {
      bytes[length++] = HEX[one >> 4 & 15];
      bytes[length++] = HEX[one & 15];
    }
    return tab();
  }

  /** Adds an absent value. */
  public Rows none() {
    return none(1);
  }

  /** Adds several absent values. */
  public Rows none(int times) {
    int size = NONE.length * times;
    room(size);
    for (int end = length + size; length < end; length += NONE.length) {
      System.arraycopy(NONE, 0, bytes, length, NONE.length);
    }
    return this;
  }

  /** Adds a reference, or an absent value for 0. */
  public Rows reference(long id) {
    return id == 0 ? none() : number(id);
  }

  /** Ends the row. */
  public void end() {
    bytes[length - 1] = '\n';
    count++;
  }

  /** How many rows there are. */
  public long count() {
    return count;
  }

  /** How many bytes there are. */
  public int size() {
    return length;
  }

  /** The bytes, of which the first {@link #size} count; the buffer itself, not a copy. */
  public byte[] buffer() {
    return bytes;
  }

  /** Writes all rows. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Forgets all rows and keeps the room. */
  public void clear() {
    length = 0;
    count = 0;
  }

  private Rows tab() {
    bytes[length++] = '\t';
    return this;
  }

  private void putDay(int epochDay) {
    byte[] text = Days.text(epochDay);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  /** A long number in parts that are quicker to divide. */
  private void digits(long value, int least) {
    if (value < BILLION) {
      putDigits((int) value, Math.max(least, places((int) value)));
      return;
    }
    digits(value / BILLION, 1);
    putDigits((int) (value % BILLION), BILLION_PLACES);
  }

  /** Two digits at a time, from the last one on. */
  private void putDigits(int value, int places) {
    int at = length + places;
    int rest = value;
    while (at - length >= 2) {
      int hundreds = rest / 100;
      int pair = (rest - hundreds * 100) * 2;
      bytes[--at] = PAIRS[pair + 1];
      bytes[--at] = PAIRS[pair];
      rest = hundreds;
    }
    if (at > length) {
      bytes[--at] = (byte) ('0' + rest);
    }
    length += places;
  }

  /** From the place of the highest bit, times the logarithm of two. */
  private static int places(int value) {
    int fewest = (Integer.SIZE - Integer.numberOfLeadingZeros(value | 1)) * 1_233 >> 12;
    return value >= POWERS[fewest] ? fewest + 1 : Math.max(1, fewest);
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
