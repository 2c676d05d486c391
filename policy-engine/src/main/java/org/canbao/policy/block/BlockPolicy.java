package org.canbao.policy.block;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.history.EnrolmentHistory;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Exemption;

/**
 * 批量政策: one resolved policy, asked on one day, made ready for a block of people.
 *
 * <p>Every number in it comes from the rule for one person; a block only looks things up.
 */
public final class BlockPolicy {

  final AreaPolicies area;
  final Policy policy;
  final int year;
  final int on;
  final int countable;
  final boolean waits;
  final Optional<EnrolmentWindow> window;
  final Optional<BlockWaits> table;
  final List<Exemption> exemptions;
  final int exemptWhileHeld;
  final int exemptWhenBegun;
  final BlockLimits limits;
  final BlockPrices prices;

  private BlockPolicy(AreaPolicies area, int year, LocalDate on) {
    this.area = area;
    this.policy = area.of(year);
    this.year = year;
    this.on = (int) on.toEpochDay();
    this.countable = countable(policy);
    this.waits = year >= policy.waiting().from().value();
    this.window =
        policy.waiting().window() instanceof Term<EnrolmentWindow> term
            ? Optional.of(term.value())
            : Optional.empty();
    LocalDate yearEnd = LocalDate.of(year, 12, 31);
    this.table =
        window.map(
            it -> BlockWaits.of(policy.waiting(), it, year, on.isAfter(yearEnd) ? on : yearEnd));
    this.exemptions = policy.waiting().exemptions().stream().map(Term::value).toList();
    this.exemptWhileHeld = bits(Exemption.Helps.WHILE_HELD);
    this.exemptWhenBegun = bits(Exemption.Helps.YEAR_OF_START);
    this.limits = BlockLimits.of(area, year);
    this.prices = BlockPrices.of(area, year);
  }

  /** Makes the policy of an area and year ready for a block asked on one day. */
  public static BlockPolicy of(AreaPolicies area, int year, LocalDate on) {
    return new BlockPolicy(area, year, on);
  }

  /** Returns the coverage year asked about. */
  public int year() {
    return year;
  }

  private int bits(Exemption.Helps helps) {
    int bits = 0;
    for (Exemption exemption : exemptions) {
      bits |= exemption.helps() == helps ? exemption.identity().bit() : 0;
    }
    return bits;
  }

  /** Returns the fen of an amount that fits a column; OPEN where no document gives it. */
  static int fen(Setting<Money> setting) {
    return setting instanceof Term<Money> term
        ? Math.toIntExact(term.value().fen())
        : Verdicts.OPEN;
  }

  /** Returns the years that can be gaps for everybody who was not born too late. */
  static int countable(Policy policy) {
    return YearSet.from(policy.history().firstCountableYear().value());
  }

  /** Returns the gap years of a row before the year asked. */
  int gaps(Standings people, int row) {
    int traits = people.traits[row];
    return earlierYears()
        & EnrolmentHistory.gaps(
            people.resident[row],
            people.bridged[row],
            (traits & Traits.INSURED_EARLIER) != 0,
            Traits.countableOf(traits, countable));
  }

  int earlierYears() {
    return YearSet.before(year);
  }
}
