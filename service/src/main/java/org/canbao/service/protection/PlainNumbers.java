package org.canbao.service.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 明文号码: finds identity numbers, phones and bank accounts in any text, to mask them in logs and in
 * the audit trail, and to refuse them where they do not belong.
 *
 * <p>A net below the acrobat: values of known fields are masked where they are made. It knows whole
 * runs of digits, also full-width ones, and the usual groups ({@code 138 1234 5678}); it would
 * rather mask a stranger than let one pass.
 */
public final class PlainNumbers {

  /** 所见: a number from one place of a text to before another. */
  public record Found(int from, int to, ProtectedField kind) {}

  private static final int SHORTEST = 11;
  private static final int[] PHONE_GROUPS = {3, 4, 4};
  private static final int[] IDENTITY_GROUPS = {6, 8, 4};

  private PlainNumbers() {}

  /** Whether there is any such number in a text. */
  public static boolean isIn(CharSequence text) {
    return !find(text).isEmpty();
  }

  /** Notes a text as wrong when there is such a number in it: it would be kept and shown as it is. */
  public static Checks refuse(Checks checks, CharSequence text, String field) {
    return checks.that(
        text == null || !isIn(text),
        field,
        Text.of(
            "不得写身份证号、手机号或银行账号",
            "may not contain an identity number, a phone or an account"));
  }

  /** The text with every such number masked; the same text when there is none. */
  public static String mask(String text) {
    List<Found> all = find(text);
    if (all.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (Found found : all) {
      String number = digits(text, found.from(), found.to());
      masked.append(text, at, found.from()).append(Masking.mask(found.kind(), number));
      at = found.to();
    }
    return masked.append(text, at, text.length()).toString();
  }

  /** All such numbers, in their order. */
  public static List<Found> find(CharSequence text) {
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text, at)) {
        at++;
        continue;
      }
      int end = endOfRun(text, at);
      Optional<Found> found = at(text, at, end);
      found.ifPresent(all::add);
      at = found.map(Found::to).orElse(end);
    }
    return all;
  }

  private static Optional<Found> at(CharSequence text, int from, int end) {
    int length = end - from;
    if (length >= SHORTEST) {
      return whole(text, from, isX(text, end) && length == 17 ? end + 1 : end);
    }
    return switch (length) {
      case 3 -> grouped(text, from, PHONE_GROUPS);
      case 6 -> grouped(text, from, IDENTITY_GROUPS);
      default -> Optional.empty();
    };
  }

  private static Optional<Found> whole(CharSequence text, int from, int to) {
    return kindOf(digits(text, from, to)).map(kind -> new Found(from, to, kind));
  }

  private static Optional<ProtectedField> kindOf(String number) {
    if (IdentityNumber.isValid(number)) {
      return Optional.of(ProtectedField.IDENTITY_NUMBER);
    }
    if (number.matches("(?:(?:00)?86)?1[3-9][0-9]{9}")) {
      return Optional.of(ProtectedField.PHONE);
    }
    return number.matches("62[0-9]{14,17}") && hasLuhnDigit(number)
        ? Optional.of(ProtectedField.BANK_ACCOUNT)
        : Optional.empty();
  }

  private static Optional<Found> grouped(CharSequence text, int from, int[] sizes) {
    int at = from;
    for (int group = 0; group < sizes.length; group++) {
      int end = endOfRun(text, at);
      boolean last = group == sizes.length - 1;
      if (last && end - at == sizes[group] - 1 && isX(text, end)) {
        end++;
      }
      if (end - at != sizes[group] || !last && !isSeparator(text, end)) {
        return Optional.empty();
      }
      at = last ? end : end + 1;
    }
    return whole(text, from, at);
  }

  private static int endOfRun(CharSequence text, int from) {
    int end = from;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(CharSequence text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isX(CharSequence text, int at) {
    return at < text.length() && "XxＸｘ".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isSeparator(CharSequence text, int at) {
    return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-');
  }

  /** The digits of a stretch of text as ASCII, without what separates them. */
  private static String digits(CharSequence text, int from, int to) {
    StringBuilder digits = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (isX(text, i)) {
        digits.append('X');
      } else if (isDigit(text, i)) {
        digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
      }
    }
    return digits.toString();
  }

  private static boolean hasLuhnDigit(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
