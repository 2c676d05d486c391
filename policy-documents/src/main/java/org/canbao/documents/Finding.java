package org.canbao.documents;

import java.util.Comparator;
import org.canbao.policy.term.Language;

/**
 * 检查结果: one thing that is wrong with a document, or that deserves a look.
 *
 * @param severity whether the documents can still be used
 * @param file the name of the source
 * @param line the line, counted from 1
 * @param term the key of the term, or of the field where no term is concerned
 * @param chinese what is wrong and what was expected
 * @param english the same in English
 */
public record Finding(
    Severity severity, String file, int line, String term, String chinese, String english)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::line)
          .thenComparing(Finding::term)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::english);

  public static Finding error(Place place, String term, String chinese, String english) {
    return new Finding(Severity.ERROR, place.file(), place.line(), term, chinese, english);
  }

  public static Finding warning(Place place, String term, String chinese, String english) {
    return new Finding(Severity.WARNING, place.file(), place.line(), term, chinese, english);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns one line: file, line, term, what is wrong and what was expected. */
  public String text(Language language) {
    return language.choose(
        "%s:%d %s：%s".formatted(file, line, term, chinese),
        "%s:%d %s: %s".formatted(file, line, term, english));
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
