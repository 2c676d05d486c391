package org.canbao.verification;

import org.canbao.verification.law.Sentence;

/** 阶段名: what a verification is doing. */
final class Phases {

  static final Sentence POSTINGS = new Sentence("逐日试缴", "every day of payment");
  static final Sentence NEWBORNS = new Sentence("新生儿", "newborns");
  static final Sentence PRICES = new Sentence("缴费与资助", "prices and subsidies");
  static final Sentence DONE = new Sentence("完成", "done");

  private Phases() {}

  static Sentence plain(Span span) {
    return Sentence.of("逐一枚举%d年", "every history of %d years", span.years());
  }

  static Sentence merged(Span span) {
    return Sentence.of("合并状态%d年", "equal states of %d years", span.years());
  }
}
