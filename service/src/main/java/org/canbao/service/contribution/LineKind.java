package org.canbao.service.contribution;

/** 缴费项目类别. */
public enum LineKind {
  /** 年度保费: personal and fiscal share of the coverage year. */
  PREMIUM,
  /** 缴费修复: one repaired gap year. */
  REPAIR,
  /** 补缴: a year of the interruption before a switch of schemes. */
  ARREARS,
  /** 附加缴费. */
  ADD_ON,
  /** 趸缴: a further year of a student's programme. */
  LUMP_SUM
}
