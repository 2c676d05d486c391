package org.canbao.invented;

import java.nio.charset.StandardCharsets;

/** 常用词: words that stand in most rows, ready to be copied. */
final class Words {

  static final byte[] MAKER = of("system:demo");
  static final byte[] NO_REASON = of("{}");
  static final byte[] FALSE = of("f");
  static final byte[] BILL = of("BILL");
  static final byte[] CHANNEL = of("CHANNEL");
  static final byte[] EMPLOYEE = of("EMPLOYEE");
  static final byte[] PAID = of("PAID");
  static final byte[] POSTING = of("POSTING");
  static final byte[] RESIDENT = of("RESIDENT");
  static final byte[] TAX = of("TAX");

  private Words() {}

  private static byte[] of(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
