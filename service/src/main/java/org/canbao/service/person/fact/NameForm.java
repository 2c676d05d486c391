package org.canbao.service.person.fact;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.canbao.service.rest.Text;

/**
 * 姓名的写法: up to 50 characters, counted by code points, so that rare characters count as one. The dot
 * between the parts of a name is U+00B7 alone (民委发〔2016〕33号); what looks like it becomes it.
 */
public final class NameForm {

  private static final int LONGEST = 50;
  private static final char DOT = '\u00B7';
  private static final Pattern DOTS =
      Pattern.compile(" *[\u00B7\u2022\u2027\u2219\u22C5\u30FB\u318D\uFF65\u2E31\uFF0E.] *");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern HAN_BLANK = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  /** Letters and what may stand between them; private characters stand for no letter anywhere. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}〇○]([\\p{L}\\p{M}〇○ '’\u00B7-]*[\\p{L}\\p{M}〇○])?");

  private NameForm() {}

  /** The one form of a name; what is no name stays as it is. */
  public static String of(String name) {
    if (name.length() > LONGEST * 4) {
      return name;
    }
    String plain = BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
    String dotted = DOTS.matcher(plain.strip()).replaceAll(String.valueOf(DOT));
    return HAN_BLANK.matcher(dotted).replaceAll("");
  }

  /** Whether a text in that form is a name. */
  static boolean isName(String name) {
    int characters = name.codePointCount(0, name.length());
    return characters >= 1 && characters <= LONGEST && NAME.matcher(name).matches();
  }

  static Text expected() {
    return Text.of(
            "应为 1 至 %d 个文字的姓名，间隔号为“·”，不含数字和其他符号",
            "expected a name of 1 to %d letters with · between its parts, without digits and other"
                + " signs")
        .formatted(LONGEST);
  }
}
