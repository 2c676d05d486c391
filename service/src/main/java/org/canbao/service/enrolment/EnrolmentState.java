package org.canbao.service.enrolment;

import java.util.Set;

/** 参保状态: how far an enrolment has come. */
public enum EnrolmentState {
  /** 已登记. */
  REGISTERED,
  /** 待缴费: it was said what is owed. */
  BILLED,
  /** 已到账: its price has arrived, its first day lies ahead. */
  POSTED,
  /** 有效: within its days of cover. */
  EFFECTIVE,
  /** 已终止: it counted up to its last day. */
  ENDED,
  /** 已取消: it never counted. */
  CANCELLED;

  private static final Set<EnrolmentState> FINAL = Set.of(ENDED, CANCELLED);
  private static final Set<EnrolmentState> UNPAID = Set.of(REGISTERED, BILLED);

  /** Whether nothing follows. */
  public boolean isFinal() {
    return FINAL.contains(this);
  }

  /** Whether its price has not arrived. */
  public boolean isUnpaid() {
    return UNPAID.contains(this);
  }
}
