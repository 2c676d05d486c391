package org.canbao.documents.reading;

import java.util.function.Consumer;
import org.canbao.documents.Finding;
import org.canbao.documents.Place;

/**
 * 报告: where the readers of one file send what they find.
 *
 * @param file the name of the source
 * @param subject the term or field that is being read
 * @param findings takes the findings
 */
record Reporter(String file, String subject, Consumer<Finding> findings) {

  Reporter about(String newSubject) {
    return new Reporter(file, newSubject, findings);
  }

  Place at(int line) {
    return new Place(file, line);
  }

  /** Reports an error; both sentences take the same arguments. */
  void error(int line, String chinese, String english, Object... arguments) {
    findings.accept(
        Finding.error(
            at(line), subject, chinese.formatted(arguments), english.formatted(arguments)));
  }
}
