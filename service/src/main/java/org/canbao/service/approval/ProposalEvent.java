package org.canbao.service.approval;

import java.time.Instant;

/** 复核经过: one step of a proposal's way. */
public record ProposalEvent(Step step, String actor, Instant at, String comment) {

  /** 步骤: what can happen to a proposal, and to what state it leads. */
  public enum Step {
    MAKE,
    APPROVE,
    REJECT,
    WITHDRAW,
    EXPIRE;

    /** 结果状态. */
    public ProposalState leadsTo() {
      return switch (this) {
        case MAKE -> ProposalState.OPEN;
        case APPROVE -> ProposalState.APPROVED;
        case REJECT -> ProposalState.REJECTED;
        case WITHDRAW -> ProposalState.WITHDRAWN;
        case EXPIRE -> ProposalState.EXPIRED;
      };
    }
  }
}
