package org.canbao.benchmarks.people;

import java.util.Iterator;
import org.canbao.policy.block.Standings;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.Facts;

/** 人群: standings of as many people as wanted. */
public final class Crowd {

  /** How many people a crowd has before it repeats them. */
  public static final int DISTINCT = 300_000;

  private Crowd() {}

  /** Folds the facts of invented people, all of them different. */
  public static Standings fold(long seed, int people, PolicyBook book) {
    Standings standings = new Standings(people);
    Iterator<Facts> facts = InventedPeople.stream(seed, people).iterator();
    for (int row = 0; row < people; row++) {
      Standing standing =
          Decider.standing(facts.next(), Question.ON, book)
              .orElseThrow(() -> new IllegalStateException("an invented person was refused"));
      if (!standings.put(row, standing)) {
        throw new IllegalStateException("an invented person is enrolled elsewhere");
      }
    }
    return standings;
  }

  /**
   * Folds up to {@link #DISTINCT} people and repeats them until there are enough: too many for a
   * processor to learn by heart.
   */
  public static Standings of(long seed, int people, PolicyBook book) {
    Standings distinct = fold(seed, Math.min(people, DISTINCT), book);
    return people <= DISTINCT ? distinct : repeat(distinct, people);
  }

  private static Standings repeat(Standings distinct, int people) {
    Standings standings = new Standings(people);
    for (int row = 0; row < people; row++) {
      standings.copy(distinct, row % DISTINCT, row);
    }
    return standings;
  }
}
