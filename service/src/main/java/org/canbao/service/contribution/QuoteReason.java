package org.canbao.service.contribution;

import org.canbao.policy.term.Language;
import org.canbao.policy.term.Reason;

/** 报价理由: a sentence of the rule that decided, with its clause. */
public record QuoteReason(String matter, String clause, String chinese, String english) {

  static QuoteReason of(Reason reason) {
    return new QuoteReason(
        reason.matter().code(),
        reason.source().toString(),
        reason.text(Language.CHINESE),
        reason.text(Language.ENGLISH));
  }
}
