package org.canbao.documents.checking;

import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;

/** 偏离原则: a departure from an "in principle" is possible, but wants a justification. */
final class Departure {

  private Departure() {}

  static Finding of(DocumentValue value, String chinese, String english) {
    return value
        .justification()
        .map(
            why ->
                Finding.warning(
                    value.place(),
                    value.key().text(),
                    "%s（原则上）；理由：%s".formatted(chinese, why),
                    "%s (in principle); justified: %s".formatted(english, why)))
        .orElseGet(
            () ->
                Finding.error(
                    value.place(),
                    value.key().text(),
                    chinese + "（原则上）；偏离原则应写明 justification",
                    english + " (in principle); a departure needs a 'justification'"));
  }
}
