package org.canbao.matching.decision;

/** 复核原因: why somebody has to look at a row. */
public enum ReviewReason {
  /** 号码相同而姓名不符. */
  ID_NAME_CLASH,
  /** 修复号码有多个结果. */
  REPAIR_AMBIGUOUS,
  /** 修复号码与出生日期不符. */
  REPAIR_DOB_CONFLICT,
  /** 疑为双胞胎. */
  TWIN,
  /** 两个有效号码. */
  TWO_VALID_IDS,
  /** 一号两人. */
  ONE_ID_TWO_PERSONS,
  /** 同名同生日. */
  HOMONYM_SAME_DOB,
  /** 常见姓名，证据不足. */
  COMMON_NAME_LOW_EVIDENCE,
  /** 姓名缺字. */
  NAME_LOST_CHAR,
  /** 姓名可能已变更. */
  NAME_CHANGED,
  /** 占位号码. */
  PLACEHOLDER_ID,
  /** 使用母亲号码. */
  MOTHER_ID,
  /** 人已去世仍有事项. */
  DEAD_BUT_ACTIVE,
  /** 性别不符. */
  SEX_CONFLICT,
  /** 候选过多. */
  CAPPED_BLOCK,
  /** 唯一来源中重复出现. */
  HIT_TWICE
}
