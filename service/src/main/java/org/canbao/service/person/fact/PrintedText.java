package org.canbao.service.person.fact;

import org.canbao.service.rest.Text;

/** 可显示的文字, of a length counted by code points. */
record PrintedText(int longest) {

  void check(Notes notes, String part, String text) {
    int length = text.codePointCount(0, text.length());
    notes.that(
        length >= 1 && length <= longest && text.codePoints().noneMatch(PrintedText::isOdd),
        part,
        Text.of("应填写 1 至 %d 个字符，不含控制字符", "expected 1 to %d characters without control characters")
            .formatted(longest));
  }

  /** A control character, or half of a character that needs two. */
  private static boolean isOdd(int c) {
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
