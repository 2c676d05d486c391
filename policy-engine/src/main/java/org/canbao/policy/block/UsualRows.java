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
 * <p>A chunk is copied into arrays of its own, and every loop has one index and one result: only
 * then can the compiler tell that no result is read again.
 *
 * <p>A row is usual when its traits say no more than enrolled or not and insured early or not. Rows
 * that are not usual get results here that mean nothing; {@link RowRule} decides them afterwards.
 */
final class UsualRows {

  private static final int INSURED_EARLIER_AT =
      Integer.numberOfTrailingZeros(Traits.INSURED_EARLIER);
  private static final int ENROLLED_AT = Integer.numberOfTrailingZeros(Traits.ENROLLED);
  private static final int COVERED = Status.COVERED.ordinal();
  private static final int NOT_STARTED = Status.NOT_STARTED.ordinal();
  private static final int WAITING = Status.WAITING.ordinal();
  private static final int NOT_ENROLLED = Status.NOT_ENROLLED.ordinal();

  private final BlockPolicy policy;
  private final BlockWaits waits;
  private final int continuityFen;
  private final int claimFreeFen;
  private final int penaltyFen;
  private final int payable;
  private final int subsidy;
  private final long priceBits;

  private final int[] resident;
  private final int[] claimFree;
  private final int[] posting;
  private final int[] traits;
  private final int[] gaps;
  private final int[] earning;
  private final int[] keys;
  private final int[] lengths;
  private final int[] benefitFrom;
  private final int[] earned;
  private final int[] awards;
  private final int[] penalty;
  private final int[] limit;
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
    this.resident = new int[chunk];
    this.claimFree = new int[chunk];
    this.posting = new int[chunk];
    this.traits = new int[chunk];
    this.gaps = new int[chunk];
    this.earning = new int[chunk];
    this.keys = new int[chunk];
    this.lengths = new int[chunk];
    this.benefitFrom = new int[chunk];
    this.earned = new int[chunk];
    this.awards = new int[chunk];
    this.penalty = new int[chunk];
    this.limit = new int[chunk];
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
            && policy.prices.fiscalUntil() == Integer.MAX_VALUE
            && fits(continuity.getAsLong() + claimFree.getAsLong())
            && fits(penalty.getAsLong());
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

  /** A step in each of all years must not overflow a column before the ceiling cuts it. */
  private static boolean fits(long step) {
    return step <= Integer.MAX_VALUE / Integer.SIZE;
  }

  void decide(Standings people, int from, int to, Verdicts verdicts) {
    int count = to - from;
    System.arraycopy(people.resident, from, resident, 0, count);
    System.arraycopy(people.claimFree, from, claimFree, 0, count);
    System.arraycopy(people.posting, from, posting, 0, count);
    System.arraycopy(people.traits, from, traits, 0, count);
    gaps(count);
    keys(count);
    waits(count);
    earning(count);
    earned(count);
    limits(count);
    waitBits(count);
    System.arraycopy(lengths, 0, verdicts.wait, from, count);
    System.arraycopy(benefitFrom, 0, verdicts.benefitFrom, from, count);
    System.arraycopy(awards, 0, verdicts.awards, from, count);
    System.arraycopy(penalty, 0, verdicts.penalty, from, count);
    System.arraycopy(limit, 0, verdicts.limit, from, count);
    Arrays.fill(verdicts.payable, from, to, payable);
    Arrays.fill(verdicts.subsidy, from, to, subsidy);
    if (verdicts.signature.length > 0) {
      limitBits(count);
      signatures(from, count, verdicts.signature);
    }
  }

  /** The gap years of each row, as {@code EnrolmentHistory.gaps} has them for unbridged years. */
  private void gaps(int count) {
    int[] resident = this.resident;
    int[] traits = this.traits;
    int[] gaps = this.gaps;
    int countable = policy.countable & policy.earlierYears();
    for (int i = 0; i < count; i++) {
      int years = resident[i];
      int afterFirst = -((years & -years) << 1);
      int earlier = -(traits[i] >>> INSURED_EARLIER_AT & 1);
      gaps[i] = Traits.countableOf(traits[i], countable) & ~years & (afterFirst | earlier);
    }
  }

  /** The key under which the wait of each row is tabulated, but for its lateness. */
  private void keys(int count) {
    int[] resident = this.resident;
    int[] traits = this.traits;
    int[] gaps = this.gaps;
    int[] keys = this.keys;
    int earlierYears = policy.earlierYears();
    int shift = YearSet.LAST + 1 - policy.year;
    for (int i = 0; i < count; i++) {
      int before = resident[i] & earlierYears;
      int insuredBefore = (before | -before) >>> 31 | traits[i] >>> INSURED_EARLIER_AT & 1;
      int gapCount = Integer.numberOfLeadingZeros(~(gaps[i] << shift));
      keys[i] = BlockWaits.key(gapCount, 0, insuredBefore, 0);
    }
  }

  /** The only loop that looks things up, and so the only one that is not a vector's. */
  private void waits(int count) {
    BlockWaits table = waits;
    for (int i = 0; i < count; i++) {
      int clock = table.clock(posting[i]);
      int key = keys[i] | clock & 1;
      lengths[i] = table.lengths(key);
      benefitFrom[i] = table.benefit(key, clock);
    }
  }

  /** The years of each row that earn a continuity step, as {@code AwardYears.continuity}. */
  private void earning(int count) {
    int[] resident = this.resident;
    int[] earning = this.earning;
    int counted = YearSet.from(policy.limits.awardsFrom());
    for (int i = 0; i < count; i++) {
      earning[i] = resident[i] & counted;
    }
    int run = policy.limits.fullYears() + 1;
    for (int width = 1; width < run; ) {
      int shift = Math.min(width, run - width);
      for (int i = 0; i < count; i++) {
        earning[i] &= earning[i] << shift;
      }
      width += shift;
    }
  }

  /** What the years of each row earned, before the joint limit. */
  private void earned(int count) {
    int[] resident = this.resident;
    int[] claimFree = this.claimFree;
    int[] earning = this.earning;
    int[] earned = this.earned;
    int continuity = continuityFen;
    int claim = claimFreeFen;
    for (int i = 0; i < count; i++) {
      int credited = Integer.bitCount(claimFree[i] & resident[i] >>> 1);
      earned[i] = Integer.bitCount(earning[i]) * continuity + credited * claim;
    }
  }

  private void limits(int count) {
    int[] earned = this.earned;
    int[] gaps = this.gaps;
    int[] awards = this.awards;
    int[] penalty = this.penalty;
    int[] limit = this.limit;
    int awardCeiling = policy.limits.awardCeiling();
    int penaltyCeiling = policy.limits.penaltyCeiling();
    int base = policy.limits.base();
    int step = penaltyFen;
    for (int i = 0; i < count; i++) {
      awards[i] = Math.min(earned[i], awardCeiling);
    }
    for (int i = 0; i < count; i++) {
      penalty[i] = Math.min(Integer.bitCount(gaps[i]) * step, penaltyCeiling);
    }
    for (int i = 0; i < count; i++) {
      limit[i] = base + awards[i] - penalty[i];
    }
  }

  /** The wait's part of the signature with the status, and the column that a row keeps of both. */
  private void waitBits(int count) {
    int[] keys = this.keys;
    int[] lengths = this.lengths;
    int[] benefitFrom = this.benefitFrom;
    int[] traits = this.traits;
    int[] waitBits = this.waitBits;
    int on = policy.on;
    for (int i = 0; i < count; i++) {
      int fixed = -BlockWaits.fixed(lengths[i]) >>> 31;
      int variable = BlockWaits.variable(lengths[i]);
      int bits = Signature.waitBits(0, 0, BlockWaits.gaps(keys[i]), fixed, variable, 0);
      int waits = -(bits & Signature.HAS_WAIT) >> 31;
      int ahead = (on - benefitFrom[i]) >> 31;
      int enrolled = -(traits[i] >>> ENROLLED_AT & 1);
      int later = waits & WAITING | ~waits & NOT_STARTED;
      waitBits[i] = bits | enrolled & (ahead & later | ~ahead & COVERED) | ~enrolled & NOT_ENROLLED;
    }
    for (int i = 0; i < count; i++) {
      lengths[i] = lengths[i] << Verdicts.LENGTHS_AT | waitBits[i] & Verdicts.STATUS_MASK;
    }
  }

  /** The limit's part of the signature. */
  private void limitBits(int count) {
    int[] resident = this.resident;
    int[] claimFree = this.claimFree;
    int[] earning = this.earning;
    int[] gaps = this.gaps;
    int[] earned = this.earned;
    int[] awards = this.awards;
    int[] limitBits = this.limitBits;
    int counted = YearSet.from(policy.limits.awardsFrom());
    int shift = YearSet.LAST - policy.year;
    for (int i = 0; i < count; i++) {
      limitBits[i] =
          Signature.limitBits(
              Integer.numberOfLeadingZeros(~((resident[i] & counted) << shift)),
              Integer.bitCount(earning[i]),
              Integer.bitCount(claimFree[i] & resident[i] >>> 1),
              Integer.bitCount(gaps[i]),
              0,
              (awards[i] - earned[i]) >>> 31);
    }
  }

  private void signatures(int from, int count, long[] signature) {
    long price = priceBits;
    for (int i = 0; i < count; i++) {
      signature[from + i] = Signature.pack(waitBits[i], limitBits[i]) | price;
    }
  }
}
