package org.canbao.contract;

import org.canbao.policy.term.Language;

/**
 * 提示: one sentence in both languages.
 *
 * @param chinese the sentence in Chinese
 * @param english the same sentence in English
 */
public record Message(String chinese, String english) {

  /** Returns the sentence with the same arguments put into either language. */
  public static Message of(String chinese, String english, Object... arguments) {
    return new Message(chinese.formatted(arguments), english.formatted(arguments));
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
