package org.canbao.service.protection.keys;

import org.canbao.service.rest.Text;

/**
 * 密钥问题: keys that are missing, wrong or unsafe. Says which one is needed and where it was looked
 * for, in both languages.
 */
public final class KeyTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  KeyTrouble(Text text) {
    super(text.chinese() + " / " + text.english());
    this.text = text;
  }

  /** What is wrong and what is needed. */
  public Text text() {
    return text;
  }
}
