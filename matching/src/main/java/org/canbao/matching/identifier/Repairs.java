package org.canbao.matching.identifier;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 号码修复: every right citizen number that one slip of the keyboard turns into a text: a wrong digit,
 * two digits exchanged, next to each other or over a third, a digit left out or put in.
 */
public final class Repairs {

  private static final int SEVENTEEN = CitizenNumber.LENGTH - 1;

  private Repairs() {}

  /** The numbers that are one slip away, in an order that depends on the text alone. */
  public static Set<String> oneSlip(String tidy) {
    Set<String> candidates = new LinkedHashSet<>();
    switch (tidy.length()) {
      case SEVENTEEN -> omitted(tidy, candidates);
      case CitizenNumber.LENGTH -> {
        substituted(tidy, candidates);
        exchanged(tidy, 1, candidates);
        exchanged(tidy, 2, candidates);
      }
      case CitizenNumber.LENGTH + 1 -> inserted(tidy, candidates);
      default -> {}
    }
    candidates.remove(tidy);
    return candidates.stream()
        .filter(Repairs::isForm)
        .filter(CitizenNumber::isValid)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isForm(String text) {
    return text.length() == CitizenNumber.LENGTH
        && CitizenNumber.startsWithDigits(text, SEVENTEEN)
        && (Character.isDigit(text.charAt(SEVENTEEN)) || text.charAt(SEVENTEEN) == 'X');
  }

  private static void substituted(String text, Set<String> candidates) {
    for (int at = 0; at < SEVENTEEN; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        candidates.add(text.substring(0, at) + digit + text.substring(at + 1));
      }
    }
    for (char check : "0123456789X".toCharArray()) {
      candidates.add(text.substring(0, SEVENTEEN) + check);
    }
  }

  private static void exchanged(String text, int distance, Set<String> candidates) {
    for (int at = 0; at + distance < text.length(); at++) {
      char[] turned = text.toCharArray();
      turned[at] = text.charAt(at + distance);
      turned[at + distance] = text.charAt(at);
      candidates.add(new String(turned));
    }
  }

  private static void omitted(String text, Set<String> candidates) {
    for (int at = 0; at <= text.length(); at++) {
      for (char digit : "0123456789X".toCharArray()) {
        candidates.add(text.substring(0, at) + digit + text.substring(at));
      }
    }
  }

  private static void inserted(String text, Set<String> candidates) {
    for (int at = 0; at < text.length(); at++) {
      candidates.add(text.substring(0, at) + text.substring(at + 1));
    }
  }
}
