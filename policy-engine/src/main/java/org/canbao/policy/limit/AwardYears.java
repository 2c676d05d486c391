package org.canbao.policy.limit;

import org.canbao.policy.term.YearSet;

/**
 * 激励年度: which years earn a step, as a few operations on sets of years.
 *
 * <p>The one-person rule and the block rule both read these; nothing here knows amounts. Bridged
 * years are squeezed out first, so that "the next year" means the next one that counts.
 */
public final class AwardYears {

  private AwardYears() {}

  /**
   * Returns the resident years that earn a continuity step: all with enough full years before them
   * in the same run (R12, R13, R14).
   *
   * @param resident resident years, up to and with the year asked
   * @param bridged years that neither count nor break
   * @param from the first year that counts
   * @param fullYears the years that must be full before a further one earns
   */
  public static int continuity(int resident, int bridged, int from, int fullYears) {
    int squeezed = squeeze(resident & YearSet.from(from), bridged);
    int earning = squeezed;
    for (int i = 1; i <= fullYears; i++) {
      earning &= squeezed << i;
    }
    return stretch(earning, bridged);
  }

  /** Returns how many resident years the run that ends with this year holds. */
  public static int continuousYears(int resident, int bridged, int from, int year) {
    int upTo = YearSet.before(year + 1);
    int squeezed = squeeze(resident & YearSet.from(from) & upTo, bridged & upTo);
    int last = 32 - Integer.numberOfLeadingZeros(squeezed);
    return Integer.numberOfLeadingZeros(~(int) ((long) squeezed << (32 - last)));
  }

  /**
   * Returns the claim-free years whose step was credited: those followed by a resident year before
   * any gap (R15).
   *
   * @param resident resident years, up to and with the year asked
   * @param bridged years that neither count nor break
   * @param claimFree resident years that could earn a step
   */
  public static int credited(int resident, int bridged, int claimFree) {
    int followed = squeeze(claimFree, bridged) & squeeze(resident, bridged) >>> 1;
    return stretch(followed, bridged);
  }

  /** Returns the years after the last of these; all years where the set is empty. */
  public static int afterLast(int years) {
    int last = Integer.highestOneBit(years);
    return years == 0 ? -1 : -(last << 1);
  }

  private static int squeeze(int years, int bridged) {
    return bridged == 0 ? years : Integer.compress(years, ~bridged);
  }

  private static int stretch(int years, int bridged) {
    return bridged == 0 ? years : Integer.expand(years, ~bridged);
  }
}
