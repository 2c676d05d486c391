package org.canbao.policy.limit;

import java.util.List;
import org.canbao.policy.term.MissingFact;

/** 限额结果: settled, or open until missing facts or policy values are known. */
public sealed interface LimitOutcome {

  /**
   * 已核定.
   *
   * @param cap the limit with its parts
   * @param parts the years behind the parts
   */
  record Settled(Cap cap, AwardParts parts) implements LimitOutcome {}

  /** 待补充. */
  record Open(List<MissingFact> missing) implements LimitOutcome {}
}
