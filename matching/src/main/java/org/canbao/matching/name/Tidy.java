package org.canbao.matching.name;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 规范写法: a name in the one form in which it should have been written. */
final class Tidy {

  /** 缺字: stands where a character was lost. */
  static final int LOST = '□';

  static final int DOT = '·';

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FA5;
  private static final Pattern SELECTORS =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\p{Cf}]");
  private static final Pattern DOTS =
      Pattern.compile(
          "\\s*[·•・‧∙⋅･᛫●。．｡‥﹒◦⸱․●∘°ˑ丶、']+\\s*|(?<=\\p{IsHan})\\s*[.]\\s*(?=\\p{IsHan})");
  private static final Pattern BRACKETS = Pattern.compile("[(（\\[【〔]([^)）\\]】〕]*)[)）\\]】〕]?");
  private static final Pattern LOST_SIGNS = Pattern.compile("[?？*＊〓\\x{FFFD}\\x{25A1}\\x{3007}]");
  private static final Pattern END = Pattern.compile("[0-9·\\s]+$|^[0-9·\\s]+");
  private static final Pattern BLANKS_IN_HAN =
      Pattern.compile("(?<=[\\p{IsHan}·□])\\s+|\\s+(?=[\\p{IsHan}·□])");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern TWO_HAN = Pattern.compile("\\p{IsHan}{2}");
  private static final Set<String> ANNOTATIONS = Set.copyOf(Resource.lines("annotations.txt"));
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int PRIVATE_FROM = 0xE815;
  private static final int PRIVATE_TO = 0xE864;

  private Tidy() {}

  static String of(String raw) {
    if (isTidy(raw)) {
      return raw; // as nearly all names are
    }
    String text = half(Normalizer.normalize(raw, Normalizer.Form.NFC));
    text = SELECTORS.matcher(encoded(text)).replaceAll("");
    text = BRACKETS.matcher(text).replaceAll(Tidy::bracket);
    text = LOST_SIGNS.matcher(text).replaceAll("□");
    text = BLANKS.matcher(text).replaceAll(" ");
    text = DOTS.matcher(text).replaceAll("·");
    text = END.matcher(text).replaceAll("");
    return BLANKS_IN_HAN.matcher(text).replaceAll("").strip().toUpperCase(Locale.ROOT);
  }

  /** Han characters alone, or with single dots between them. */
  private static boolean isTidy(String raw) {
    boolean afterHan = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean han = c >= FIRST_HAN && c <= LAST_HAN;
      if (!han && !(c == DOT && afterHan)) {
        return false;
      }
      afterHan = han;
    }
    return afterHan;
  }

  /** A remark goes; the two halves of a character that could not be written are one lost one. */
  private static String bracket(MatchResult brackets) {
    String within = brackets.group(1).strip();
    boolean halves = TWO_HAN.matcher(within).matches() && !ANNOTATIONS.contains(within);
    return halves ? "□" : "";
  }

  private static String half(String text) {
    return text.codePoints()
        .map(c -> c > '！' - 1 && c <= '～' ? c - '！' + '!' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Characters of the private area that GB 18030 has meanwhile given a place; others are lost. */
  private static String encoded(String text) {
    return text.codePoints()
        .map(Tidy::encoded)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int encoded(int character) {
    if (Character.getType(character) != Character.PRIVATE_USE) {
      return character;
    }
    if (character < PRIVATE_FROM || character > PRIVATE_TO) {
      return LOST;
    }
    int place = character - PRIVATE_FROM + 0x50;
    byte[] bytes = {(byte) 0xFE, (byte) (place >= 0x7F ? place + 1 : place)};
    int now = new String(bytes, GB18030).codePointAt(0);
    return Character.getType(now) == Character.PRIVATE_USE ? LOST : now;
  }

  /** Whether nothing but signs stands in a text. */
  static boolean isEmpty(String tidy) {
    return tidy.codePoints().noneMatch(c -> c == LOST || Character.isLetter(c));
  }
}
