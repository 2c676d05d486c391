package org.canbao.contract.decision;

import java.util.List;
import java.util.stream.Stream;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Reason;

/** 页面: headings and lines of one language, each part followed by its reasons. */
final class Page {

  private static final String RULE = "=".repeat(72);

  private final StringBuilder text = new StringBuilder();
  private final Language language;

  Page(Language language) {
    this.language = language;
  }

  /** Writes the title of a person's page between two rules. */
  void title(String chinese, String english) {
    text.append(RULE).append('\n');
    top(chinese, english);
    text.append(RULE).append('\n');
  }

  /** Writes a line at the margin. */
  void top(String chinese, String english) {
    text.append(language.choose(chinese, english)).append('\n');
  }

  /** Writes a heading after a blank line. */
  void heading(String chinese, String english) {
    text.append('\n');
    top(chinese, english);
  }

  /** Writes a line under a heading. */
  void line(String chinese, String english) {
    text.append("  ").append(language.choose(chinese, english)).append('\n');
  }

  /** Writes why, each sentence once and with its clause. */
  void because(List<Reason> reasons, Matter matter) {
    because(reasons.stream().filter(reason -> reason.matter() == matter));
  }

  void because(Stream<Reason> reasons) {
    reasons
        .map(reason -> reason.text(language) + clause(reason.source()))
        .distinct()
        .forEach(sentence -> line("· " + sentence, "- " + sentence));
  }

  /** Returns a clause as it stands behind a sentence. */
  String clause(Citation source) {
    return language.choose("〔%s〕", " [%s]").formatted(source);
  }

  /** Ends the page with a blank line. */
  String end() {
    return text.append('\n').toString();
  }
}
