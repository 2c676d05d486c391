package org.canbao.documents;

import org.canbao.policy.term.Language;

/** 严重程度: whether a finding refuses the documents or only wants to be seen. */
public enum Severity {
  ERROR("错误", "error"),
  WARNING("提醒", "warning");

  private final String chinese;
  private final String english;

  Severity(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
