package org.canbao.documents.yaml;

/** 无法读取: the text is not a document at all, so nothing in it can be judged. */
public final class UnreadableYaml extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;
  private final String chinese;
  private final String english;

  UnreadableYaml(int line, String chinese, String english) {
    super(english);
    this.line = line;
    this.chinese = chinese;
    this.english = english;
  }

  public int line() {
    return line;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
