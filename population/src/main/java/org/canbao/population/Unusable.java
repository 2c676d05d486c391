package org.canbao.population;

import org.canbao.policy.term.Language;

/** 不可用: an argument, or a file that it names, cannot be used; ends the run with a sentence. */
public final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  private Unusable(String chinese, String english) {
    super(english, null, false, false);
    this.chinese = chinese;
    this.english = english;
  }

  static Unusable of(String chinese, String english, Object... arguments) {
    return new Unusable(chinese.formatted(arguments), english.formatted(arguments));
  }

  /** The sentence. */
  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
