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
  static final int OUTSIDE_UNKNOWN = 1 << 13;
  static final int QUOTA_UNKNOWN = 1 << 14;
  static final int BENEFIT_DAYS_UNKNOWN = 1 << 15;

  private static final int ENTRY_AT = 16;
  private static final int COUNTABLE_AT = 21;
  private static final int COUNTABLE_MASK = 0x3F;

  private Traits() {}

  static int repairs(int traits) {
    return traits & REPAIRS_MASK;
  }

  /** Packs the entry year of a lump sum, or the coverage year, counted from the first year. */
  static int entry(int offset) {
    return offset << ENTRY_AT;
  }

  static int entryOf(int traits) {
    return traits >>> ENTRY_AT & 0x1F;
  }

  /** Packs the years that can be gaps, which is always all from one year on. */
  static int countable(int years) {
    return Integer.numberOfTrailingZeros(years) << COUNTABLE_AT;
  }

  static int countableOf(int traits) {
    return (int) (-1L << (traits >>> COUNTABLE_AT & COUNTABLE_MASK));
  }

  static int when(boolean condition, int trait) {
    return condition ? trait : 0;
  }
}
