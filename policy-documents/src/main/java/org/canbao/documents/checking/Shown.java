package org.canbao.documents.checking;

import org.canbao.documents.DocumentValue;
import org.canbao.documents.Limit;
import org.canbao.documents.Unit;
import org.canbao.policy.term.Language;

/**
 * 写法: a value or limit as a finding shows it, in both languages.
 *
 * @param chinese with its Chinese unit
 * @param english with its English unit
 */
record Shown(String chinese, String english) {

  static Shown of(DocumentValue value) {
    return new Shown(in(value, Language.CHINESE), in(value, Language.ENGLISH));
  }

  static Shown of(Limit limit) {
    String number = limit.toString().replace("%", "");
    return new Shown(
        with(number, limit.unit(), Language.CHINESE), with(number, limit.unit(), Language.ENGLISH));
  }

  private static String in(DocumentValue value, Language language) {
    String text = value.text().isEmpty() ? value.value().toString() : value.text();
    return value.unit().map(unit -> with(text, unit, language)).orElse(text);
  }

  private static String with(String number, Unit unit, Language language) {
    String counted = unit.in(language);
    boolean apart = language == Language.ENGLISH && !counted.startsWith("%");
    return number + (apart ? " " : "") + counted;
  }
}
