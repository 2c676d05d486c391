package org.canbao.sheets;

/**
 * 提示: what is wrong and what was expected, in both languages; never repeats a value.
 *
 * @param chinese in Chinese
 * @param english in English
 */
public record Note(String chinese, String english) {

  /** Fills the places of both forms, as {@link String#formatted}. */
  public static Note of(String chinese, String english, Object... values) {
    return new Note(chinese.formatted(values), english.formatted(values));
  }
}
