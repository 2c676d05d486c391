package org.canbao.policy.block;

import java.time.LocalDate;
import org.canbao.policy.decision.Signature;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.Exemption;

/** 等待期列: the wait of each row; gives the wait's part of the signature, or OPEN. */
final class WaitColumn {

  private static final int UNKNOWN =
      Traits.IDENTITIES_UNKNOWN | Traits.ABSENCES_UNKNOWN | Traits.EARLIER_WAIT_UNKNOWN;

  private final BlockPolicy policy;
  private final boolean tabulated;
  private final BlockWaits[] table;
  private final boolean exempts;
  private final int earlierYears;

  WaitColumn(BlockPolicy policy) {
    this.policy = policy;
    this.table = policy.table.stream().toArray(BlockWaits[]::new);
    this.tabulated = policy.waits && table.length == 1;
    this.exempts = !policy.exemptions.isEmpty();
    this.earlierYears = policy.earlierYears();
  }

  int decide(Standings people, int row, int gaps, Verdicts verdicts) {
    int traits = people.traits[row];
    int insured = people.resident[row] | people.bridged[row];
    boolean earlier = (traits & Traits.INSURED_EARLIER) != 0;
    int gapCount = YearSet.runBefore(gaps, policy.year);
    if (!tabulated || (traits & Traits.NEWBORN) != 0) {
      return unusual(people, row, gapCount, verdicts);
    }
    boolean exempt =
        (people.held[row] & policy.exemptWhileHeld | people.begun[row] & policy.exemptWhenBegun)
            != 0;
    int insuredBefore = earlier || (insured & earlierYears) != 0 ? 1 : 0;
    if (exempt) {
      return exempt(people, row, gapCount, verdicts);
    }
    if ((traits & Traits.SWITCHED) != 0) {
      return switched(people, row, gapCount, insuredBefore, verdicts);
    }
    return ordinary(people, row, gapCount, insuredBefore, verdicts);
  }

  private int ordinary(
      Standings people, int row, int gapCount, int insuredBefore, Verdicts verdicts) {
    int traits = people.traits[row];
    int clock = table[0].clock(people.posting[row]);
    int key = BlockWaits.key(gapCount, Traits.repairs(traits), insuredBefore, clock);
    int lengths = table[0].lengths(key);
    int benefit = table[0].benefit(key, clock);
    int fixed = BlockWaits.fixed(lengths);
    int variable = BlockWaits.variable(lengths);
    if ((traits & Traits.EARLIER_WAIT) != 0 && people.earlierBenefit[row] > benefit) {
      return carried(people, row, gapCount, BlockWaits.usefulRepairs(lengths), verdicts);
    }
    if (isOpen(traits, gapCount, fixed + variable > 0)) {
      return open(row, verdicts);
    }
    store(row, benefit, lengths, verdicts);
    return Signature.waitBits(0, 0, gapCount, fixed > 0 ? 1 : 0, variable, 0);
  }

  private boolean isOpen(int traits, int gapCount, boolean waits) {
    return (traits & UNKNOWN) != 0
        && ((traits & Traits.EARLIER_WAIT_UNKNOWN) != 0
            || (traits & Traits.ABSENCES_UNKNOWN) != 0 && gapCount > 0
            || (traits & Traits.IDENTITIES_UNKNOWN) != 0 && waits && exempts);
  }

  private int carried(Standings people, int row, int gapCount, int useful, Verdicts verdicts) {
    int traits = people.traits[row];
    if ((traits & Traits.EARLIER_WAIT_OPEN) != 0 || isOpen(traits, gapCount, true)) {
      return open(row, verdicts);
    }
    int wait = people.earlierWait[row];
    int fixed = wait >>> 10 & 0x3FF;
    int variable = wait >>> 20;
    int lengths = BlockWaits.pack(fixed, variable, useful);
    store(row, people.earlierBenefit[row], lengths, verdicts);
    return Signature.waitBits(0, 0, wait & 0x1F, fixed > 0 ? 1 : 0, variable, wait >>> 5 & 0x1F);
  }

  private int exempt(Standings people, int row, int gapCount, Verdicts verdicts) {
    for (Exemption exemption : policy.exemptions) {
      int bits =
          switch (exemption.helps()) {
            case WHILE_HELD -> people.held[row];
            case YEAR_OF_START -> people.begun[row];
          };
      if ((bits & exemption.identity().bit()) != 0) {
        int benefit = exemptBenefit(exemption, people.posting[row]);
        return none(row, exemption.identity().ordinal() + 1, gapCount, benefit, verdicts);
      }
    }
    throw new IllegalStateException("an exempt row without an exemption");
  }

  private int exemptBenefit(Exemption exemption, int postingDay) {
    if (exemption.start() == Exemption.Start.CLOCK) {
      return table[0].start(table[0].clock(postingDay));
    }
    LocalDate posting = LocalDate.ofEpochDay(postingDay);
    BenefitStart start = exemption.startFor(policy.window.orElseThrow(), posting);
    return (int) start.of(posting, policy.year).toEpochDay();
  }

  private int switched(
      Standings people, int row, int gapCount, int insuredBefore, Verdicts verdicts) {
    LocalDate posting = LocalDate.ofEpochDay(people.posting[row]);
    int clock = table[0].clock(people.posting[row]);
    int ordinary = table[0].benefit(BlockWaits.key(gapCount, 0, insuredBefore, clock), clock);
    int start = (int) BenefitStart.SAME_DAY.of(posting, policy.year).toEpochDay();
    return none(row, Signature.SWITCH, gapCount, Math.min(start, ordinary), verdicts);
  }

  /** Years before waits began, newborns, and years without a window. */
  private int unusual(Standings people, int row, int gapCount, Verdicts verdicts) {
    LocalDate posting = LocalDate.ofEpochDay(people.posting[row]);
    if (!policy.waits) {
      LocalDate start = BenefitStart.SAME_DAY.of(posting, policy.year);
      return none(row, 0, gapCount, (int) start.toEpochDay(), verdicts);
    }
    if ((people.traits[row] & Traits.NEWBORN) == 0) {
      return open(row, verdicts);
    }
    LocalDate born = LocalDate.ofEpochDay(people.earlierBenefit[row]);
    LocalDate benefit = policy.policy.waiting().newbornBenefit(born, policy.year, posting);
    return none(row, Signature.NEWBORN, gapCount, (int) benefit.toEpochDay(), verdicts);
  }

  private static int none(int row, int exempt, int gapCount, int benefit, Verdicts verdicts) {
    store(row, benefit, 0, verdicts);
    return Signature.waitBits(0, exempt, gapCount, 0, 0, 0);
  }

  private static int open(int row, Verdicts verdicts) {
    store(row, Verdicts.OPEN, 0, verdicts);
    return Verdicts.OPEN;
  }

  private static void store(int row, int benefit, int lengths, Verdicts verdicts) {
    verdicts.benefitFrom[row] = benefit;
    verdicts.wait[row] = lengths << Verdicts.LENGTHS_AT;
  }
}
