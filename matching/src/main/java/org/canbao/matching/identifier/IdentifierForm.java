package org.canbao.matching.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 号码的写法: the one form of a number, and the form under which the same document is found again. */
public final class IdentifierForm {

  private static final Pattern LOOSE = Pattern.compile("[\\s\\p{Cf}'’`-]");
  private static final Pattern HONG_KONG_OR_MACAO = Pattern.compile("([HM][0-9]{8})[0-9]{2}");
  private static final Pattern SOCIAL_SECURITY = Pattern.compile("(HKG|MAC|TWN)0([0-9]{8})");

  private IdentifierForm() {}

  /** 规范写法: half-width, without blanks, hyphens and the apostrophe of worksheets, letters large. */
  public static String tidy(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return LOOSE.matcher(half).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /**
   * 比对形式 of a tidy number: 15 digits become 18; a permit is the same whatever the count of its
   * renewals, and the social-security number made of it leads to the permit.
   */
  public static String compared(String tidy) {
    if (CitizenNumber.isValid(tidy)) {
      return CitizenNumber.lengthened(tidy);
    }
    Matcher permit = HONG_KONG_OR_MACAO.matcher(tidy);
    if (permit.matches()) {
      return permit.group(1);
    }
    Matcher social = SOCIAL_SECURITY.matcher(tidy);
    if (social.matches()) {
      return permitOf(social.group(1)) + social.group(2);
    }
    return tidy;
  }

  private static String permitOf(String region) {
    return switch (region) {
      case "HKG" -> "H";
      case "MAC" -> "M";
      default -> "";
    };
  }
}
