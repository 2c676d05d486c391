package org.canbao.documents;

import org.canbao.policy.term.Language;

/** 层级: who speaks; a lower layer fills what an upper one leaves open. */
public enum Layer {
  NATION("nation", "国家", "nation"),
  PROVINCE("province", "省", "province"),
  POOLING_AREA("pooling-area", "统筹地区", "pooling area");

  /** The division code under which documents of the nation stand. */
  public static final String NATION_CODE = "100000";

  private final String key;
  private final String chinese;
  private final String english;

  Layer(String key, String chinese, String english) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns the word that documents use. */
  public String key() {
    return key;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }

  public boolean isAbove(Layer other) {
    return compareTo(other) < 0;
  }

  /** Returns the division code of this layer in whose territory a division lies. */
  public String codeAround(String area) {
    return switch (this) {
      case NATION -> NATION_CODE;
      case PROVINCE -> area.substring(0, 2) + "0000";
      case POOLING_AREA -> area;
    };
  }
}
