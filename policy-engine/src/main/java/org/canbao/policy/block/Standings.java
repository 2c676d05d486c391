package org.canbao.policy.block;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.limit.AwardYears;
import org.canbao.policy.limit.LimitCase;
import org.canbao.policy.limit.LimitRule;
import org.canbao.policy.limit.QuotaUse;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.Posting;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingOutcome;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * 人群案情: the standings of many people asked about one area, year and day, as columns.
 *
 * <p>Most rows are read from four columns, 16 bytes; the traits say when the others matter.
 */
public final class Standings {

  static final int NO_DAY = Integer.MIN_VALUE;

  final int[] resident;
  final int[] claimFree;
  final int[] posting;
  final int[] traits;
  final int[] bridged;
  final int[] held;
  final int[] begun;
  final int[] entry;
  final int[] earlierBenefit;
  final int[] earlierWait;

  /** Makes room for this many people. */
  public Standings(int size) {
    resident = new int[size];
    claimFree = new int[size];
    posting = new int[size];
    traits = new int[size];
    bridged = new int[size];
    held = new int[size];
    begun = new int[size];
    entry = new int[size];
    earlierBenefit = new int[size];
    earlierWait = new int[size];
  }

  public int size() {
    return resident.length;
  }

  /**
   * Returns a column, for writing it to a file or filling it from one: the column itself, not a
   * copy.
   */
  public int[] column(StandingColumn column) {
    return columns()[column.ordinal()];
  }

  /** Whether traits say that the columns after the usual ones matter, too. */
  public static boolean needsMore(int traits) {
    return (traits & Traits.UNUSUAL) != 0;
  }

  /** Fills the columns after the usual ones with what they are where the traits ask for no more. */
  public void putUsual(int row, int year) {
    bridged[row] = 0;
    held[row] = 0;
    begun[row] = 0;
    entry[row] = year - YearSet.FIRST;
    earlierBenefit[row] = NO_DAY;
    earlierWait[row] = 0;
  }

  /** Copies a row of other standings, as a test or a benchmark needs it. */
  public void copy(Standings other, int from, int to) {
    int[][] source = other.columns();
    int[][] target = columns();
    for (int i = 0; i < target.length; i++) {
      target[i][to] = source[i][from];
    }
  }

  private int[][] columns() {
    return new int[][] {
      resident, claimFree, posting, traits, bridged, held, begun, entry, earlierBenefit, earlierWait
    };
  }

  /**
   * Puts a person into a row.
   *
   * @return false where the person does not belong into a block of this area because the year asked
   *     is enrolled elsewhere
   */
  public boolean put(int row, Standing standing) {
    if (standing.place() != standing.asked()) {
      return false;
    }
    LimitCase limit = standing.limit();
    QuotaUse use = LimitRule.quotaUse(limit, standing.asked().limits());
    resident[row] = limit.resident();
    claimFree[row] = claimFree(standing, use);
    posting[row] = (int) standing.row().paidOn().toEpochDay();
    bridged[row] = limit.bridged();
    held[row] = standing.price().held();
    begun[row] = begun(standing);
    entry[row] = standing.row().lumpSumFrom().orElse(standing.year()) - YearSet.FIRST;
    putEarlier(row, standing);
    traits[row] = circumstances(row, standing) | unknowns(standing, use);
    return true;
  }

  /** Returns the years that could still be credited: no claim, some benefit, no clearing since. */
  private static int claimFree(Standing standing, QuotaUse use) {
    LimitCase limit = standing.limit();
    int from = standing.asked().of(standing.year()).limit().awards().claimFreeFrom().value();
    int years = limit.resident() & YearSet.from(from) & YearSet.before(standing.year());
    for (YearlyBenefits row : limit.benefits().orElse(List.of())) {
      years &= row.fundPaid().fen() > 0 ? ~YearSet.of(row.year()) : -1;
    }
    int quota = use.years() & YearSet.before(standing.year());
    return years & ~limit.withoutBenefit() & AwardYears.afterLast(quota);
  }

  private static int begun(Standing standing) {
    int begun = 0;
    for (IdentitySpell spell : standing.facts().identities().orElse(List.of())) {
      if (spell.beganInYearOf(standing.row().paidOn())) {
        begun |= spell.identity().bit();
      }
    }
    return begun;
  }

  private int circumstances(int row, Standing standing) {
    int usual = usualCountable(standing);
    return standing.row().repairYears()
        | Traits.when(standing.insuredEarlier(), Traits.INSURED_EARLIER)
        | Traits.when(standing.enrolled(), Traits.ENROLLED)
        | Traits.when(isSwitched(standing.posting(), terms(standing)), Traits.SWITCHED)
        | Traits.when(standing.price().newborn(), Traits.NEWBORN)
        | Traits.when(bridged[row] != 0, Traits.BRIDGED)
        | Traits.when((held[row] | begun[row]) != 0, Traits.IDENTIFIED)
        | Traits.when(earlierBenefit[row] != NO_DAY, Traits.EARLIER_WAIT)
        | Traits.when(standing.row().lumpSumFrom().isPresent(), Traits.LUMP_SUM)
        | Traits.countable(standing.countable(), usual);
  }

  private static int unknowns(Standing standing, QuotaUse use) {
    Posting posting = standing.posting();
    LimitCase limit = standing.limit();
    return Traits.when(posting.identities().isEmpty(), Traits.IDENTITIES_UNKNOWN)
        | Traits.when(!posting.absencesKnown(), Traits.ABSENCES_UNKNOWN)
        | Traits.when(limit.benefits().isEmpty(), Traits.BENEFITS_UNKNOWN)
        | Traits.when(isOpen(posting.yearBefore()), Traits.EARLIER_WAIT_OPEN)
        | Traits.when(isUnknown(posting.yearBefore()), Traits.EARLIER_WAIT_UNKNOWN)
        | Traits.when(limit.outside().isEmpty(), Traits.OUTSIDE_UNKNOWN)
        | Traits.when(!use.known(), Traits.QUOTA_UNKNOWN)
        | Traits.when(!limit.unknownBenefit().isEmpty(), Traits.BENEFIT_DAYS_UNKNOWN);
  }

  private static int usualCountable(Standing standing) {
    return BlockPolicy.countable(standing.asked().of(standing.year()));
  }

  private static WaitingTerms terms(Standing standing) {
    return standing.place().of(standing.year()).waiting();
  }

  private static boolean isSwitched(Posting posting, WaitingTerms terms) {
    return posting.row().arrearsPaid()
        && terms.schemeSwitch() instanceof Term<SchemeSwitch> conditions
        && posting.switching().filter(conditions.value()::isMetBy).isPresent();
  }

  private static boolean isUnknown(Optional<WaitingOutcome> outcome) {
    return outcome.isPresent() && outcome.get().atWorst().isEmpty();
  }

  private static boolean isOpen(Optional<WaitingOutcome> outcome) {
    return outcome.filter(WaitingOutcome.Open.class::isInstance).isPresent();
  }

  /** A newborn has no wait that could run on, so the column holds the day of birth instead. */
  private void putEarlier(int row, Standing standing) {
    Optional<Waiting> earlier =
        standing
            .posting()
            .yearBefore()
            .flatMap(WaitingOutcome::atWorst)
            .map(WaitingOutcome.Settled::waiting)
            .filter(wait -> wait.benefitFrom().getYear() >= standing.year());
    earlierBenefit[row] =
        standing.price().newborn()
            ? (int) standing.facts().born().toEpochDay()
            : earlier.map(wait -> (int) wait.benefitFrom().toEpochDay()).orElse(NO_DAY);
    earlierWait[row] = earlier.map(wait -> pack(wait, standing.year())).orElse(0);
  }

  private static int pack(Waiting wait, int year) {
    int back = year - wait.carriedFrom().orElse(year - 1);
    return Integer.bitCount(wait.gapYears())
        | back << 5
        | wait.fixed() << 10
        | wait.variable() << 20;
  }
}
