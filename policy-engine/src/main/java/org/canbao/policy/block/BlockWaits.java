package org.canbao.policy.block;

import java.time.LocalDate;
import java.util.Arrays;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.WaitLengths;
import org.canbao.policy.waiting.WaitUnit;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * 等待期表: every wait that one policy knows and every day on which it can end.
 *
 * <p>The tables are filled by calling the rule for one person, so there is one rule: {@link
 * WaitLengths} for each number of gap years and repairs, the window for each posting day.
 */
final class BlockWaits {

  private static final int REPAIRS_AT = 2;
  private static final int GAPS_AT = 7;
  private static final int SIZE = 32 << GAPS_AT;
  private static final int LENGTH_MASK = 0x3FF;

  private final int firstDay;
  private final int[] clocks;
  private final int[] lengths;
  private final int[] columns;
  private final int[] benefits;
  private final int width;

  private BlockWaits(Clocks clocks, WaitLengths[] all, WaitUnit unit) {
    int[] totals = Arrays.stream(all).mapToInt(it -> it.fixed() + it.variable()).toArray();
    int[] distinct = Arrays.stream(totals).distinct().sorted().toArray();
    this.firstDay = clocks.firstDay();
    this.clocks = clocks.byDay();
    this.width = distinct.length;
    this.columns = Arrays.stream(totals).map(it -> Arrays.binarySearch(distinct, it)).toArray();
    this.lengths = Arrays.stream(all).mapToInt(BlockWaits::pack).toArray();
    this.benefits = benefits(clocks.starts(), distinct, unit);
  }

  /**
   * Tabulates a policy.
   *
   * @param lastDay the last posting day that can occur
   */
  static BlockWaits of(WaitingTerms terms, EnrolmentWindow window, int year, LocalDate lastDay) {
    WaitLengths[] all = new WaitLengths[SIZE];
    for (int i = 0; i < SIZE; i++) {
      boolean late = (i & 1) != 0;
      boolean insuredBefore = (i & 2) != 0;
      int repairs = i >> REPAIRS_AT & 0x1F;
      all[i] = WaitLengths.decide(terms, i >> GAPS_AT, late, insuredBefore, repairs);
    }
    WaitUnit unit = terms.lengths().fixed().value().unit();
    return new BlockWaits(Clocks.of(window, year, lastDay), all, unit);
  }

  /**
   * Returns which row of start days a posting leads to, with its lateness in the lowest bit. Days
   * outside the table are those of payments in time and of newborns, who have no use for a clock.
   */
  int clock(int posting) {
    return clocks[Math.min(Math.max(0, posting - firstDay), clocks.length - 1)];
  }

  static int key(int gaps, int repairs, int insuredBefore, int clock) {
    return gaps << GAPS_AT | repairs << REPAIRS_AT | insuredBefore << 1 | clock & 1;
  }

  static int gaps(int key) {
    return key >>> GAPS_AT;
  }

  /** Returns the fixed wait, the variable wait and the useful repairs, packed. */
  int lengths(int key) {
    return lengths[key];
  }

  /** Returns the first day of benefits. */
  int benefit(int key, int clock) {
    return benefits[(clock >> 1) * width + columns[key]];
  }

  /** Returns the day from which benefits run without a wait. */
  int start(int clock) {
    return benefits[(clock >> 1) * width];
  }

  static int fixed(int lengths) {
    return lengths & LENGTH_MASK;
  }

  static int variable(int lengths) {
    return lengths >>> 10 & LENGTH_MASK;
  }

  static int usefulRepairs(int lengths) {
    return lengths >>> 20;
  }

  private static int pack(WaitLengths lengths) {
    if (lengths.fixed() > LENGTH_MASK || lengths.unrepaired() > LENGTH_MASK) {
      throw new IllegalArgumentException(
          "a block holds waits of up to %d units, but the policy knows %s"
              .formatted(LENGTH_MASK, lengths));
    }
    return pack(lengths.fixed(), lengths.variable(), lengths.usefulRepairs());
  }

  static int pack(int fixed, int variable, int usefulRepairs) {
    return fixed | variable << 10 | usefulRepairs << 20;
  }

  private static int[] benefits(int[] starts, int[] totals, WaitUnit unit) {
    int[] benefits = new int[starts.length * totals.length];
    for (int row = 0; row < starts.length; row++) {
      LocalDate start = LocalDate.ofEpochDay(starts[row]);
      for (int column = 0; column < totals.length; column++) {
        benefits[row * totals.length + column] =
            (int) unit.after(start, totals[column]).toEpochDay();
      }
    }
    return benefits;
  }

  /** 时钟表: for each posting day, where the clock starts and whether the payment is late. */
  private record Clocks(int firstDay, int[] byDay, int[] starts) {

    static Clocks of(EnrolmentWindow window, int year, LocalDate lastDay) {
      LocalDate first = window.opens();
      int days = (int) (lastDay.toEpochDay() - first.toEpochDay()) + 1;
      int[] byDay = new int[days];
      int[] starts = new int[days];
      int used = 0;
      for (int day = 0; day < days; day++) {
        LocalDate posting = first.plusDays(day);
        int start = (int) window.startFor(posting).of(posting, year).toEpochDay();
        if (used == 0 || starts[used - 1] != start) {
          starts[used++] = start;
        }
        byDay[day] = (used - 1) << 1 | (window.isLate(posting) ? 1 : 0);
      }
      return new Clocks((int) first.toEpochDay(), byDay, Arrays.copyOf(starts, used));
    }
  }
}
