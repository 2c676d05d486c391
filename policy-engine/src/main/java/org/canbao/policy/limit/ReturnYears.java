package org.canbao.policy.limit;

import org.canbao.policy.term.YearSet;

/** 断保返回年度: in which resident year each gap year found its end. */
public final class ReturnYears {

  private ReturnYears() {}

  /**
   * Returns what the gap years cost together, each at the step of its year of return.
   *
   * @param gaps gap years, each followed by a resident year
   * @param resident resident years
   */
  public static long fen(int gaps, int resident, Steps penalty) {
    long sum = 0;
    for (int rest = gaps; rest != 0; ) {
      int returned = Integer.lowestOneBit(resident & AwardYears.afterLast(lowest(rest)));
      int block = rest & (returned - 1);
      sum += Integer.bitCount(block) * penalty.fen(returned);
      rest &= ~block;
    }
    return sum;
  }

  /** Returns the years in which somebody with these gaps came back. */
  public static int of(int gaps, int resident) {
    int years = 0;
    for (int gap = gaps; gap != 0; gap &= gap - 1) {
      years |= Integer.lowestOneBit(resident & AwardYears.afterLast(lowest(gap)));
    }
    return years;
  }

  private static int lowest(int years) {
    return YearSet.of(YearSet.first(years));
  }
}
