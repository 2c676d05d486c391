package org.canbao.policy.history;

import java.time.LocalDate;
import org.canbao.policy.term.Fact;
import org.canbao.policy.term.Language;

/**
 * 依法离开: days on which a person could not be enrolled for a lawful reason.
 *
 * @param kind the reason
 * @param from the first day
 * @param to the last day
 */
public record Absence(Kind kind, LocalDate from, LocalDate to) implements Fact {

  /** The lawful reasons. */
  public enum Kind {
    MILITARY_SERVICE("服役", "military service"),
    IMPRISONMENT("服刑", "imprisonment"),
    ABROAD("出国（境）", "stay abroad");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    String in(Language language) {
      return language.choose(chinese, english);
    }
  }

  @Override
  public String in(Language language) {
    return language.choose(
        "%s至%s%s".formatted(from, to, kind.in(language)),
        "%s from %s to %s".formatted(kind.in(language), from, to));
  }
}
