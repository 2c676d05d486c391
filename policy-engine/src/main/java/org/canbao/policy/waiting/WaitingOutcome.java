package org.canbao.policy.waiting;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.MissingFact;

/** 等待期结果: settled, or open until missing facts are known. */
public sealed interface WaitingOutcome {

  /**
   * 已核定.
   *
   * @param waiting the wait
   * @param usefulRepairs how many gap years it would have helped to repair
   */
  record Settled(Waiting waiting, int usefulRepairs) implements WaitingOutcome {}

  /**
   * 待补充.
   *
   * @param missing what is missing
   * @param unlessHelped the wait if the missing facts turn out not to help; empty where not even
   *     that can be told
   */
  record Open(List<MissingFact> missing, Optional<Settled> unlessHelped)
      implements WaitingOutcome {}

  /** Returns the wait if nothing unknown helps. */
  default Optional<Settled> atWorst() {
    return switch (this) {
      case Settled settled -> Optional.of(settled);
      case Open open -> open.unlessHelped();
    };
  }
}
