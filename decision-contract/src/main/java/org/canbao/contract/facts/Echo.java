package org.canbao.contract.facts;

import java.util.regex.Pattern;

/** 回显: repeats a name or a code in a sentence when it cannot be anything personal. */
final class Echo {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.$@-]{1,40}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{N}{9,}");

  private Echo() {}

  /** Returns the name of a field in quotes with a blank before it, or nothing. */
  static String name(String name) {
    return quoted(name, NAME);
  }

  /** Returns a code in quotes with a blank before it, or nothing. */
  static String code(String code) {
    return quoted(code, CODE);
  }

  private static String quoted(String text, Pattern harmless) {
    boolean shown = harmless.matcher(text).matches() && !LONG_NUMBER.matcher(text).find();
    return shown ? " \"" + text + "\"" : "";
  }
}
