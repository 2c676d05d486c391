package org.canbao.postgres.trouble;

/** 数据库故障: what kept the server or a backup from doing its work, told in Chinese and English. */
public class DatabaseTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  public DatabaseTrouble(String chinese, String english) {
    super(chinese + " / " + english);
    this.chinese = chinese;
    this.english = english;
  }

  public DatabaseTrouble(String chinese, String english, Throwable cause) {
    super(chinese + " / " + english, cause);
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what happened, where and what was expected, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** Returns the same in English. */
  public String english() {
    return english;
  }
}
