package org.canbao.policy.block;

/** 特征位: the small facts of one standing that share one column. */
final class Traits {

  static final int REPAIRS_MASK = 0x1F;
  static final int INSURED_EARLIER = 1 << 5;
  static final int ENROLLED = 1 << 6;
  static final int IDENTITIES_UNKNOWN = 1 << 7;
  static final int ABSENCES_UNKNOWN = 1 << 8;
  static final int BENEFITS_UNKNOWN = 1 << 9;
  static final int SWITCHED = 1 << 10;
  static final int NEWBORN = 1 << 11;
  static final int EARLIER_WAIT_OPEN = 1 << 12;
  static final int EARLIER_WAIT_UNKNOWN = 1 << 27;
  static final int OUTSIDE_UNKNOWN = 1 << 13;
  static final int QUOTA_UNKNOWN = 1 << 14;
  static final int BENEFIT_DAYS_UNKNOWN = 1 << 15;

  static final int BRIDGED = 1 << 16;
  static final int IDENTIFIED = 1 << 17;
  static final int EARLIER_WAIT = 1 << 18;
  static final int LUMP_SUM = 1 << 20;

  static final int COUNTABLE_AT = 21;
  static final int COUNTABLE_MASK = 0x1F;

  /** A row without any of these is decided by a few operations on whole columns. */
  static final int UNUSUAL = ~(INSURED_EARLIER | ENROLLED | COUNTABLE_MASK << COUNTABLE_AT);

  private Traits() {}

  static int repairs(int traits) {
    return traits & REPAIRS_MASK;
  }

  /**
   * Packs from which year on a person can have gaps, where birth puts it later than the policy
   * does.
   *
   * @param countable the years that can be gaps: all from one on
   */
  static int countable(int countable, int usual) {
    int from = Integer.numberOfTrailingZeros(countable) & COUNTABLE_MASK;
    return countable == usual ? 0 : from << COUNTABLE_AT;
  }

  /** Returns the years that can be gaps. */
  static int countableOf(int traits, int usual) {
    return usual & -1 << (traits >>> COUNTABLE_AT & COUNTABLE_MASK);
  }

  static int when(boolean condition, int trait) {
    return condition ? trait : 0;
  }
}
