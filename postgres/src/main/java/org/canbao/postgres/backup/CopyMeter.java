package org.canbao.postgres.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 校验计数: counts the rows of a table on their way and sums them up in two ways.
 *
 * <p>SHA-256 proves that the bytes of a file are those written. The row sum does not depend on the
 * order of the rows, which no database promises: it adds up one 64-bit number for each row.
 */
public final class CopyMeter extends OutputStream {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final OutputStream sink;
  private final MessageDigest digest = sha256();
  private long rows;
  private long bytes;
  private long rowSum;
  private long row = OFFSET;
  private boolean withinRow;

  public CopyMeter(OutputStream sink) {
    this.sink = sink;
  }

  /** Returns a meter of what goes nowhere. */
  public static CopyMeter alone() {
    return new CopyMeter(OutputStream.nullOutputStream());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int start, int length) throws IOException {
    sink.write(buffer, start, length);
    digest.update(buffer, start, length);
    bytes += length;
    for (int at = start; at < start + length; at++) {
      add(buffer[at]);
    }
  }

  /** The text form of COPY escapes line ends within values, so each line is a row. */
  private void add(byte next) {
    withinRow = next != '\n';
    if (withinRow) {
      row = (row ^ (next & 0xff)) * PRIME;
    } else {
      rows++;
      rowSum += mixed(row);
      row = OFFSET;
    }
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  public Reading reading() {
    String sha256 = HexFormat.of().formatHex(digest.digest());
    // A row without its end makes a count that nothing fits.
    return new Reading(withinRow ? -1 : rows, bytes, rowSum, sha256);
  }

  /**
   * 读数: what a table came to.
   *
   * @param rows how many rows
   * @param bytes how many bytes in the text form of COPY
   * @param rowSum the sum over all rows in any order
   * @param sha256 the digest of the bytes in their order, in lower case hexadecimal digits
   */
  public record Reading(long rows, long bytes, long rowSum, String sha256) {

    /** Tells whether both saw the same rows, in whatever order. */
    public boolean sameRows(Reading other) {
      return rows == other.rows && bytes == other.bytes && rowSum == other.rowSum;
    }
  }
}
