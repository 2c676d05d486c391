package org.canbao.service.rest;

import java.util.ArrayList;
import java.util.List;

/** 校验: collects everything that is wrong with a request and then refuses it once. */
public final class Checks {

  private final List<Problem.Violation> violations = new ArrayList<>();

  /** Notes a field as wrong unless a condition holds; the text says what was expected. */
  public Checks that(boolean holds, String field, Text expected) {
    if (!holds) {
      violations.add(new Problem.Violation(field, expected));
    }
    return this;
  }

  /** Notes a text as wrong unless it is there, not blank and at most so long. */
  public Checks text(String value, String field, int longest) {
    return that(
        value != null && !value.isBlank() && value.length() <= longest && isPrintable(value),
        field,
        Text.of("应填写 1 至 %d 个字符，不含控制字符", "expected 1 to %d characters without control characters")
            .formatted(longest));
  }

  /** Throws the one refusal that tells all of them, if there are any. */
  public void done() {
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations);
    }
  }

  /** Half of a character that needs two; no UTF-8 can hold it. */
  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isPrintable(String value) {
    return value.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
  }
}
