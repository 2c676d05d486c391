package org.canbao.policy.term;

/** 约束力: how strictly a clause binds the layers below it. */
public enum Modality {
  /** 应当. */
  MUST,
  /** 可以. */
  MAY,
  /** 原则上: a departure is possible and needs a justification. */
  IN_PRINCIPLE
}
