package org.canbao.matching.decision;

/** 否决: why a row must not be linked to a person automatically, however much speaks for it. */
public enum Veto {
  /** V1 两个有效号码不同. */
  TWO_VALID_NUMBERS(ReviewReason.TWO_VALID_IDS),
  /** V2 一个号码属于两个在册人员. */
  ONE_NUMBER_TWO_PEOPLE(ReviewReason.ONE_ID_TWO_PERSONS),
  /** V3 与有效号码中的出生日期不符. */
  BIRTH_AGAINST_NUMBER(ReviewReason.REPAIR_DOB_CONFLICT),
  /** V3 与有效号码中的性别不符. */
  SEX_AGAINST_NUMBER(ReviewReason.SEX_CONFLICT),
  /** V4 人已去世而事项在后. */
  EVENT_AFTER_DEATH(ReviewReason.DEAD_BUT_ACTIVE),
  /** V7 只有姓名与出生日期相符. */
  NAME_AND_BIRTH_ALONE(ReviewReason.HOMONYM_SAME_DOB),
  /** V7 姓名不足以分开双胞胎、兄弟姐妹. */
  NAME_TOO_WEAK(ReviewReason.NAME_CHANGED);

  private final ReviewReason reason;

  Veto(ReviewReason reason) {
    this.reason = reason;
  }

  /** What somebody who looks at it is told. */
  public ReviewReason reason() {
    return reason;
  }
}
