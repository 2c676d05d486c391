package org.canbao.service.enrolment;

/** 终止原因: why an enrolment ended or was cancelled. */
public enum EndCause {
  /** 年度届满. */
  YEAR_OVER,
  /** 死亡. */
  DEATH,
  /** 迁出. */
  MOVED,
  /** 转入职工医保. */
  EMPLOYED,
  /** 离开用人单位. */
  LEFT_WORK,
  /** 转移接续. */
  TRANSFERRED,
  /** 本人撤回. */
  TAKEN_BACK,
  /** 重复参保. */
  DUPLICATE,
  /** 逾期未缴. */
  UNPAID
}
