package org.canbao.policy.block;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.canbao.policy.decision.Signature;
import org.canbao.policy.decision.Status;
import org.canbao.policy.term.YearSet;

/**
 * 常规行: decides the usual rows of a chunk column by column, in loops that the compiler turns into
 * vector instructions.
 *
 * <p>A row is usual when its traits say no more than enrolled or not and insured early or not. Rows
 * that are not usual get results here that mean nothing; {@link RowRule} decides them afterwards.
 */
final class UsualRows {

  private static final int INSURED_EARLIER_AT =
      Integer.numberOfTrailingZeros(Traits.INSURED_EARLIER);
  private static final int ENROLLED_AT = Integer.numberOfTrailingZeros(Traits.ENROLLED);

  private final BlockPolicy policy;
  private final BlockWaits waits;
  private final int continuityFen;
  private final int claimFreeFen;
  private final int penaltyFen;
  private final int payable;
  private final int subsidy;
  private final long priceBits;

  private final int[] gaps;
  private final int[] earning;
  private final int[] waitBits;
  private final int[] limitBits;

  private UsualRows(BlockPolicy policy, BlockWaits waits, int[] steps, int chunk) {
    this.policy = policy;
    this.waits = waits;
    this.continuityFen = steps[0];
    this.claimFreeFen = steps[1];
    this.penaltyFen = steps[2];
    int standard = policy.prices.standards()[policy.year - YearSet.FIRST];
    boolean priced = standard != Verdicts.OPEN;
    this.payable = priced ? standard + policy.prices.addOn() : Verdicts.NONE;
    this.subsidy = priced ? 0 : Verdicts.NONE;
    this.priceBits = Signature.priceBits(0, 0, priced ? 0 : 1);
    this.gaps = new int[chunk];
    this.earning = new int[chunk];
    this.waitBits = new int[chunk];
    this.limitBits = new int[chunk];
  }

  /** Makes the policy ready; empty where it has no usual rows, because its terms vary too much. */
  static Optional<UsualRows> of(BlockPolicy policy, int chunk) {
    BlockLimits limits = policy.limits;
    int years = YearSet.before(policy.year + 1) & YearSet.from(limits.awardsFrom());
    OptionalLong continuity = limits.continuity().uniform(years);
    OptionalLong claimFree =
        limits.claimFree().uniform(limits.claimFreeFrom() & YearSet.before(policy.year));
    OptionalLong penalty =
        limits.penalty().uniform(policy.countable & YearSet.before(policy.year + 1));
    boolean uniform =
        policy.waits
            && policy.table.isPresent()
            && continuity.isPresent()
            && claimFree.isPresent()
            && penalty.isPresent()
            && !limits.forfeits()
            && limits.base() != Verdicts.OPEN
            && limits.awardCeiling() != Verdicts.OPEN
            && limits.penaltyCeiling() != Verdicts.OPEN
            && policy.prices.fiscalUntil() == Integer.MAX_VALUE;
    if (!uniform) {
      return Optional.empty();
    }
    int[] steps = {
      Math.toIntExact(continuity.getAsLong()),
      Math.toIntExact(claimFree.getAsLong()),
      Math.toIntExact(penalty.getAsLong())
    };
    return Optional.of(new UsualRows(policy, policy.table.get(), steps, chunk));
  }

  void decide(Standings people, int from, int to, Verdicts verdicts) {
    int count = to - from;
    gaps(people.resident, people.traits, from, count);
    waits(people, from, count, verdicts);
    earning(people.resident, from, count);
    limits(people, from, count, verdicts);
    Arrays.fill(verdicts.payable, from, to, payable);
    Arrays.fill(verdicts.subsidy, from, to, subsidy);
    statuses(people.traits, from, count, verdicts);
    if (verdicts.signature.length > 0) {
      signatures(from, count, verdicts.signature);
    }
  }

  /** The gap years of each row, as {@code EnrolmentHistory.gaps} has them for unbridged years. */
  private void gaps(int[] resident, int[] traits, int from, int count) {
    int[] into = gaps;
    int countable = policy.countable & policy.earlierYears();
    for (int i = 0; i < count; i++) {
      int years = resident[from + i];
      int afterFirst = -((years & -years) << 1);
      int earlier = -(traits[from + i] >>> INSURED_EARLIER_AT & 1);
      into[i] = countable & ~years & (afterFirst | earlier);
    }
  }

  private void waits(Standings people, int from, int count, Verdicts verdicts) {
    int earlierYears = policy.earlierYears();
    int shift = YearSet.LAST + 1 - policy.year;
    for (int i = 0; i < count; i++) {
      int row = from + i;
      int before = people.resident[row] & earlierYears;
      int insuredBefore =
          (before | -before) >>> 31 | people.traits[row] >>> INSURED_EARLIER_AT & 1;
      int gapCount = Integer.numberOfLeadingZeros(~(gaps[i] << shift));
      int clock = waits.clock(people.posting[row]);
      int key = BlockWaits.key(gapCount, 0, insuredBefore, clock);
      int lengths = waits.lengths(key);
      verdicts.benefitFrom[row] = waits.benefit(key, clock);
      verdicts.wait[row] = lengths << Verdicts.LENGTHS_AT;
      int fixed = -BlockWaits.fixed(lengths) >>> 31;
      waitBits[i] =
          Signature.waitBits(0, 0, gapCount, fixed, BlockWaits.variable(lengths), 0);
    }
  }

  /** The years of each row that earn a continuity step, as {@code AwardYears.continuity}. */
  private void earning(int[] resident, int from, int count) {
    int[] into = earning;
    int counted = YearSet.from(policy.limits.awardsFrom());
    for (int i = 0; i < count; i++) {
      into[i] = resident[from + i] & counted;
    }
    for (int full = 1; full <= policy.limits.fullYears(); full++) {
      for (int i = 0; i < count; i++) {
        into[i] &= (resident[from + i] & counted) << full;
      }
    }
  }

  private void limits(Standings people, int from, int count, Verdicts verdicts) {
    int[] resident = people.resident;
    int[] claimFree = people.claimFree;
    int[] awards = verdicts.awards;
    int[] penalty = verdicts.penalty;
    int[] limit = verdicts.limit;
    BlockLimits terms = policy.limits;
    int base = terms.base();
    int awardCeiling = terms.awardCeiling();
    int penaltyCeiling = terms.penaltyCeiling();
    for (int i = 0; i < count; i++) {
      int row = from + i;
      int credited = Integer.bitCount(claimFree[row] & resident[row] >>> 1);
      int earned = Integer.bitCount(earning[i]) * continuityFen + credited * claimFreeFen;
      int awarded = Math.min(earned, awardCeiling);
      int lowered = Math.min(Integer.bitCount(gaps[i]) * penaltyFen, penaltyCeiling);
      awards[row] = awarded;
      penalty[row] = lowered;
      limit[row] = base + awarded - lowered;
      limitBits[i] =
          Integer.bitCount(earning[i]) << 5
              | credited << 10
              | Integer.bitCount(gaps[i]) << 15
              | (awarded - earned) >>> 31 << 21;
    }
    continuousYears(resident, from, count);
  }

  private void continuousYears(int[] resident, int from, int count) {
    int counted = YearSet.from(policy.limits.awardsFrom());
    int shift = YearSet.LAST - policy.year;
    for (int i = 0; i < count; i++) {
      limitBits[i] |= Integer.numberOfLeadingZeros(~((resident[from + i] & counted) << shift));
    }
  }

  private void statuses(int[] traits, int from, int count, Verdicts verdicts) {
    int[] wait = verdicts.wait;
    int[] benefitFrom = verdicts.benefitFrom;
    int on = policy.on;
    int covered = Status.COVERED.ordinal();
    int notStarted = Status.NOT_STARTED.ordinal();
    int waiting = Status.WAITING.ordinal();
    int notEnrolled = Status.NOT_ENROLLED.ordinal();
    for (int i = 0; i < count; i++) {
      int row = from + i;
      int ahead = (on - benefitFrom[row]) >> 31;
      int waits = -(waitBits[i] & Signature.HAS_WAIT) >> 31;
      int enrolled = -(traits[row] >>> ENROLLED_AT & 1);
      int later = waits & waiting | ~waits & notStarted;
      int status = enrolled & (ahead & later | ~ahead & covered) | ~enrolled & notEnrolled;
      wait[row] |= status;
      waitBits[i] |= status;
    }
  }

  private void signatures(int from, int count, long[] signature) {
    long price = priceBits;
    for (int i = 0; i < count; i++) {
      signature[from + i] = (long) limitBits[i] << 30 | waitBits[i] | price;
    }
  }
}
