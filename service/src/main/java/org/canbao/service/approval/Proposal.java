package org.canbao.service.approval;

import java.time.Instant;
import java.util.Optional;

/** 复核事项: a change that somebody proposed. */
public record Proposal(long id, long version, Subject subject, Making making, ProposalState state) {

  /**
   * 对象: what it is about.
   *
   * @param record the thing that would change, {@code account:7}
   */
  public record Subject(String kind, String record, Optional<Long> division) {}

  /** 提出: who wants it, why, and until when it can be decided on. */
  public record Making(String maker, Instant at, Instant expiresAt, String reason) {}
}
