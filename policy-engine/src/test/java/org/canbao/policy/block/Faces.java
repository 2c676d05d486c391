package org.canbao.policy.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.InventedPolicies;
import org.canbao.policy.decision.SignedDecision;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.Facts;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Money;
import org.canbao.policy.waiting.Waiting;

/** Decides facts by both faces of the engine and holds the results side by side. */
final class Faces {

  private Faces() {}

  /** Asserts that the block says of these people what the one-person face says of each. */
  static void assertEqual(String area, int year, LocalDate on, List<Facts> people) {
    Standings standings = new Standings(people.size());
    Verdicts verdicts = Verdicts.signed(people.size());
    int rows = 0;
    SignedDecision[] singles = new SignedDecision[people.size()];
    for (Facts facts : people) {
      Optional<Standing> standing = Decider.standing(facts, on, InventedPolicies.BOOK);
      if (standing.isPresent() && standings.put(rows, standing.get())) {
        singles[rows++] = Decider.sign(facts, on, InventedPolicies.BOOK).orElseThrow();
      }
    }
    BlockPolicy policy = BlockPolicy.of(InventedPolicies.BOOK.find(area).orElseThrow(), year, on);
    new BlockRule(policy).decide(standings, 0, rows, verdicts);
    assertThat(rows).as("people that a block takes").isGreaterThan(people.size() / 4);
    for (int row = 0; row < rows; row++) {
      List<Object> block = columns(verdicts, row);
      List<Object> single = columns(singles[row]);
      if (!block.equals(single)) {
        assertThat(block)
            .as("row %d of %s %d on %s: %s", row, area, year, on, singles[row])
            .isEqualTo(single);
      }
    }
  }

  private static List<Object> columns(Verdicts verdicts, int row) {
    return List.of(
        verdicts.status(row),
        verdicts.benefitFrom(row),
        verdicts.fixed(row),
        verdicts.variable(row),
        verdicts.limit(row),
        verdicts.awards(row),
        verdicts.penalty(row),
        verdicts.payable(row),
        verdicts.subsidy(row),
        Long.toHexString(verdicts.signature(row)));
  }

  private static List<Object> columns(SignedDecision single) {
    Decision decision = single.decision();
    Optional<Waiting> waiting = decision.waiting();
    Optional<Cap> cap = decision.cap();
    return List.of(
        decision.status().ordinal(),
        waiting.map(it -> (int) it.benefitFrom().toEpochDay()).orElse(Verdicts.OPEN),
        waiting.map(Waiting::fixed).orElse(0),
        waiting.map(Waiting::variable).orElse(0),
        cap.map(it -> fen(it.limit())).orElse(Verdicts.OPEN),
        cap.map(it -> (int) it.awards().fen()).orElse(Verdicts.OPEN),
        cap.map(it -> (int) it.penalty().fen()).orElse(Verdicts.OPEN),
        decision.price().map(it -> fen(it.payable())).orElse(Verdicts.OPEN),
        decision.price().map(Price::subsidy).map(Faces::fen).orElse(Verdicts.OPEN),
        Long.toHexString(single.signature()));
  }

  private static int fen(Optional<Money> money) {
    return money.map(it -> (int) it.fen()).orElse(Verdicts.NONE);
  }
}
