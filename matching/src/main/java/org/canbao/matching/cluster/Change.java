package org.canbao.matching.cluster;

import org.canbao.matching.decision.Link;

/** 变更: what happened to the clusters; each can be taken back at any time. */
public sealed interface Change {

  /** Its number, counted up. */
  long number();

  /** 关联一行. */
  record Linked(long number, Link link) implements Change {}

  /** 合并两人. */
  record Joined(long number, Joining because) implements Change {}
}
