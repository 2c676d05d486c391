package org.canbao.policy.term;

import java.util.ArrayList;
import java.util.List;

/**
 * 措辞: one sentence in Chinese and in English, with figures in braces.
 *
 * <p>{@code Wording.of("等待{total}。", "The wait is {total}.")} is written beside the rule that says
 * it; the text is put together only when somebody reads it.
 */
public final class Wording {

  private final List<String> chinese;
  private final List<String> english;

  private Wording(List<String> chinese, List<String> english) {
    this.chinese = chinese;
    this.english = english;
  }

  public static Wording of(String chinese, String english) {
    return new Wording(split(chinese), split(english));
  }

  /**
   * Returns the sentence.
   *
   * @throws IllegalArgumentException when the sentence names a figure that is not there
   */
  public String in(Language language, List<Figure> figures) {
    List<String> parts =
        switch (language) {
          case CHINESE -> chinese;
          case ENGLISH -> english;
        };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i % 2 == 0 ? parts.get(i) : figure(parts.get(i), figures).in(language));
    }
    return text.toString();
  }

  private static Figure figure(String name, List<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.name().equals(name)) {
        return figure;
      }
    }
    throw new IllegalArgumentException(
        "the sentence needs the figure '%s' but has %s".formatted(name, figures));
  }

  private static List<String> split(String template) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      parts.add(template.substring(at, open));
      parts.add(template.substring(open + 1, close));
      at = close + 1;
    }
    parts.add(template.substring(at));
    return List.copyOf(parts);
  }
}
