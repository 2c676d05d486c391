package org.canbao.policy.waiting;

import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Language;

/** 免设等待期的原因: why a person waits for nothing although others would. */
public sealed interface ExemptBy {

  /** 新生儿: paid for in the birth year or within the newborn's days. */
  record Newborn() implements ExemptBy {
    @Override
    public String code() {
      return "NEWBORN";
    }

    @Override
    public String in(Language language) {
      return language.choose("新生儿", "newborn");
    }
  }

  /** 制度切换: came over from the other scheme in time, arrears paid. */
  record Switch() implements ExemptBy {
    @Override
    public String code() {
      return "SCHEME_SWITCH";
    }

    @Override
    public String in(Language language) {
      return language.choose("制度切换", "scheme switch");
    }
  }

  /** 特殊群体: a listed group. */
  record Group(Identity identity) implements ExemptBy {
    @Override
    public String code() {
      return identity.name();
    }

    @Override
    public String in(Language language) {
      return identity.in(language);
    }
  }

  /** Returns the word of the decision contract. */
  String code();

  /** Returns the name for a sentence. */
  String in(Language language);
}
