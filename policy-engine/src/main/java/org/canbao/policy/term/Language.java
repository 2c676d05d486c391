package org.canbao.policy.term;

/** 语言: the language in which reasons and messages are written. */
public enum Language {
  CHINESE,
  ENGLISH;

  /** Returns the text that belongs to this language. */
  public String choose(String chinese, String english) {
    return switch (this) {
      case CHINESE -> chinese;
      case ENGLISH -> english;
    };
  }
}
