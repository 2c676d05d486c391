package org.canbao.service.protection;

import org.canbao.service.rest.Text;

/** 查看目的: what a person needs a plain value for. */
public enum RevealPurpose {
  IDENTIFICATION(Text.of("核对身份", "to make sure who somebody is")),
  CONTACT(Text.of("联系本人", "to reach the person")),
  PAYMENT(Text.of("办理收付款", "to pay or be paid")),
  CORRECTION(Text.of("更正信息", "to correct the record")),
  INVESTIGATION(Text.of("稽核调查", "to investigate"));

  private final Text text;

  RevealPurpose(Text text) {
    this.text = text;
  }

  /** The purpose in words. */
  public Text text() {
    return text;
  }
}
