package org.canbao.verification.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Ruling;

/**
 * 缴费前状态: the simplest history for each state of waits that a search came upon.
 *
 * <p>Payments on every day are tried after these alone: after any other history they are decided
 * alike.
 */
public final class Standings {

  private final Map<WaitState, Life> simplest = new ConcurrentHashMap<>();

  Standings() {}

  /** Joins the standings of two searches. */
  public static Collection<Life> join(Stream<Standings> searches) {
    Map<WaitState, Life> joined = new HashMap<>();
    searches.forEach(
        standings ->
            standings.simplest.forEach((state, life) -> joined.merge(state, life, Life::simpler)));
    return List.copyOf(joined.values());
  }

  /**
   * Notes a history.
   *
   * @param staying the history with one more year, paid in the window without claims
   */
  void note(Life life, Ruling staying, Optional<SwitchReach> reach) {
    note(WaitState.of(staying, reach), life);
  }

  void note(WaitState state, Life life) {
    simplest.merge(state, life, Life::simpler);
  }
}
