package org.canbao.matching.decision;

/** 阶段: by which rule a row was decided. */
public enum Stage {
  /** 读入: it says too little. */
  INTAKE,
  /** 号码与姓名相同. */
  EXACT,
  /** 号码经换算后相同. */
  RESTORED,
  /** 号码修复. */
  REPAIRED,
  /** 证据评分. */
  SCORED,
  /** 亲属关联. */
  RELATED
}
