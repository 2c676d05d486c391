package org.canbao.service.rest;

import java.util.Locale;

/** 双语文本: one sentence for a person, in Chinese and in English. */
public record Text(String chinese, String english) {

  /** Both forms of one sentence. */
  public static Text of(String chinese, String english) {
    return new Text(chinese, english);
  }

  /** Fills the places of both forms, as {@link String#formatted}. */
  public Text formatted(Object... arguments) {
    return new Text(chinese.formatted(arguments), english.formatted(arguments));
  }

  /** The form for a reader: English when asked for, else Chinese. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? english : chinese;
  }
}
