package org.canbao.invented;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 加密栏: writes the three columns of a number that a database keeps sealed: the seal, its blind
 * index, and, of documents, the index of its last four characters. Each thread has its own.
 */
@FunctionalInterface
public interface Seals {

  /** 号码类别. */
  enum Kind {
    DOCUMENT,
    PHONE
  }

  /**
   * Adds the three columns.
   *
   * @param fact the number of the row
   */
  void write(Rows rows, long fact, Kind kind, String number);

  /** Leaves invented numbers open: for files and tests, which never reach an installation. */
  static Seals open() {
    return (rows, fact, kind, number) -> {
      byte[] plain = number.getBytes(StandardCharsets.US_ASCII);
      rows.binary(plain).binary(plain);
      if (kind == Kind.PHONE) {
        rows.none();
      } else {
        rows.binary(Arrays.copyOfRange(plain, plain.length - 4, plain.length));
      }
    };
  }
}
