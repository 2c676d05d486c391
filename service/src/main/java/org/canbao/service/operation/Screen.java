package org.canbao.service.operation;

import java.io.PrintStream;
import java.util.List;

/** 屏幕: tells an operator things, in Chinese unless asked for English. */
final class Screen {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean english;

  Screen(PrintStream out, PrintStream err, boolean english) {
    this.out = out;
    this.err = err;
    this.english = english;
  }

  static boolean isEnglish(List<String> arguments) {
    int at = arguments.lastIndexOf("--lang");
    String asked = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
    return asked.equalsIgnoreCase("en")
        || arguments.stream().anyMatch("--lang=en"::equalsIgnoreCase);
  }

  boolean isEnglish() {
    return english;
  }

  /** A remark; it does not belong to the answer. */
  void say(String chinese, String inEnglish) {
    err.println(english ? inEnglish : chinese);
  }

  /** Where an error came from that nobody expected; for those who will mend it. */
  void trace(Exception e) {
    e.printStackTrace(err);
  }

  /** A line of the answer. */
  void answer(String line) {
    out.println(line);
  }

  void answer(String chinese, String inEnglish) {
    out.println(english ? inEnglish : chinese);
  }
}
