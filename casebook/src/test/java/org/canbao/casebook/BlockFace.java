package org.canbao.casebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.canbao.policy.block.BlockPolicy;
import org.canbao.policy.block.BlockRule;
import org.canbao.policy.block.Standings;
import org.canbao.policy.block.Verdicts;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.decision.Status;
import org.canbao.policy.term.Money;

/**
 * 批量核定的结果: what a block of one row says of a case.
 *
 * @param verdicts the results of the block
 */
record BlockFace(Verdicts verdicts) {

  private static final int ROW = 0;

  /** Decides a case in a block; empty where no block takes it: refused, or enrolled elsewhere. */
  static Optional<BlockFace> of(PolicyCase policyCase, PolicyBook book) {
    Standings people = new Standings(1);
    Optional<Standing> standing =
        Decider.standing(policyCase.facts(), policyCase.on(), book)
            .filter(person -> people.put(ROW, person));
    return standing.map(person -> new BlockFace(decided(people, person)));
  }

  private static Verdicts decided(Standings people, Standing person) {
    Verdicts verdicts = Verdicts.signed(1);
    new BlockRule(BlockPolicy.of(person.asked(), person.year(), person.on()))
        .decide(people, ROW, ROW + 1, verdicts);
    return verdicts;
  }

  /** Returns the text of a column; empty where a block does not tell it. */
  Optional<String> text(ResultColumn column) {
    return Optional.ofNullable(told().get(column));
  }

  private Map<ResultColumn, String> told() {
    return Map.of(
        ResultColumn.STATUS, Vocabulary.STATUS.word(Status.values()[verdicts.status(ROW)]),
        ResultColumn.FIXED, length(verdicts.fixed(ROW)),
        ResultColumn.VARIABLE, length(verdicts.variable(ROW)),
        ResultColumn.BENEFIT_FROM, day(verdicts.benefitFrom(ROW)),
        ResultColumn.AWARDS, money(verdicts.awards(ROW), ResultText.OPEN),
        ResultColumn.PENALTY, money(verdicts.penalty(ROW), ResultText.OPEN),
        ResultColumn.LIMIT, money(verdicts.limit(ROW), ResultText.NONE),
        ResultColumn.SUBSIDY, money(verdicts.subsidy(ROW), ResultText.OPEN),
        ResultColumn.PAYABLE, money(verdicts.payable(ROW), ResultText.OPEN));
  }

  private String day(int epochDay) {
    return isOpen() ? ResultText.OPEN : LocalDate.ofEpochDay(epochDay).toString();
  }

  private boolean isOpen() {
    return verdicts.benefitFrom(ROW) == Verdicts.OPEN;
  }

  private String length(int units) {
    return isOpen() ? ResultText.OPEN : Integer.toString(units);
  }

  private static String money(int fen, String none) {
    return switch (fen) {
      case Verdicts.OPEN -> ResultText.OPEN;
      case Verdicts.NONE -> none;
      default -> new Money(fen).toString();
    };
  }
}
