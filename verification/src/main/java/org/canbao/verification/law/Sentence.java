package org.canbao.verification.law;

import org.canbao.policy.term.Language;

/**
 * 语句: one sentence in both languages.
 *
 * @param chinese the sentence in Chinese
 * @param english the same sentence in English
 */
public record Sentence(String chinese, String english) {

  /** Returns a sentence with the same arguments put into either language. */
  public static Sentence of(String chinese, String english, Object... arguments) {
    return new Sentence(chinese.formatted(arguments), english.formatted(arguments));
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
