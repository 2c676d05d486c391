package org.canbao.policy.decision;

/** 状态: where a person stands on the day asked. */
public enum Status {
  /** 未参保: everything else is a quote as if paid on the day asked. */
  NOT_ENROLLED,
  /** 未开始: paid, and benefits lie ahead without a wait. */
  NOT_STARTED,
  /** 等待期内. */
  WAITING,
  /** 享受待遇. */
  COVERED,
  /** 待补充: a part cannot be decided until missing facts are known. */
  UNDECIDED
}
