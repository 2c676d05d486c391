package org.canbao.contract.facts;

import org.canbao.contract.Message;

/** 事实有误: one line is not facts as the contract has them. */
public final class BadFacts extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  BadFacts(String chinese, String english) {
    super(english, null, false, false);
    message = new Message(chinese + "。", english + ".");
  }

  /** Returns a complaint about one field. */
  static BadFacts at(String field, String chinese, String english) {
    return new BadFacts(field + "：" + chinese, field + ": " + english);
  }

  /** Returns the field, what is wrong with it and what was expected. */
  public Message message() {
    return message;
  }
}
