package org.canbao.service.approval;

/** 复核状态: open, or ended in one of four ways. */
public enum ProposalState {
  OPEN,
  APPROVED,
  REJECTED,
  WITHDRAWN,
  EXPIRED;

  /** 已结束: whether nothing more can happen to it. */
  public boolean isFinal() {
    return switch (this) {
      case OPEN -> false;
      case APPROVED, REJECTED, WITHDRAWN, EXPIRED -> true;
    };
  }
}
