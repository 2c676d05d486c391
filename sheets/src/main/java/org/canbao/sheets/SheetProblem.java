package org.canbao.sheets;

/** 文件有误: a file that cannot be read as this table at all; single rows are told of with the rows. */
public final class SheetProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Note note;

  SheetProblem(Note note) {
    super(note.english(), null, false, false);
    this.note = note;
  }

  static SheetProblem of(String chinese, String english, Object... values) {
    return new SheetProblem(Note.of(chinese, english, values));
  }

  /** What is wrong and what was expected. */
  public Note note() {
    return note;
  }
}
