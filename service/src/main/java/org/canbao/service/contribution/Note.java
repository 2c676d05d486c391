package org.canbao.service.contribution;

import org.canbao.service.rest.Text;

/** 提示: something to tell whoever pays or books. */
public record Note(String code, String chinese, String english) {

  /** A note of a code and a sentence. */
  static Note of(String code, Text text) {
    return new Note(code, text.chinese(), text.english());
  }
}
