package org.canbao.policy.block;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
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
 * <p>44 bytes a person: five sets of years, the posting day, two sets of identities, the small
 * facts, and the wait that may run on from the year before.
 */
public final class Standings {

  static final int NO_DAY = Integer.MIN_VALUE;

  final int[] resident;
  final int[] bridged;
  final int[] claims;
  final int[] withoutBenefit;
  final int[] quota;
  final int[] posting;
  final int[] held;
  final int[] begun;
  final int[] traits;
  final int[] earlierBenefit;
  final int[] earlierWait;

  /** Makes room for this many people. */
  public Standings(int size) {
    resident = new int[size];
    bridged = new int[size];
    claims = new int[size];
    withoutBenefit = new int[size];
    quota = new int[size];
    posting = new int[size];
    held = new int[size];
    begun = new int[size];
    traits = new int[size];
    earlierBenefit = new int[size];
    earlierWait = new int[size];
  }

  public int size() {
    return resident.length;
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
      resident, bridged, claims, withoutBenefit, quota, posting, held, begun, traits,
      earlierBenefit, earlierWait
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
    bridged[row] = limit.bridged();
    claims[row] = claims(limit);
    withoutBenefit[row] = limit.withoutBenefit();
    quota[row] = use.years() & YearSet.before(standing.year());
    posting[row] = (int) standing.row().paidOn().toEpochDay();
    held[row] = standing.price().held();
    begun[row] = begun(standing);
    traits[row] = traits(standing, use);
    putEarlier(row, standing);
    return true;
  }

  private static int claims(LimitCase limit) {
    int years = 0;
    for (YearlyBenefits row : limit.benefits().orElse(List.of())) {
      years |= row.fundPaid().fen() > 0 ? YearSet.of(row.year()) : 0;
    }
    return years;
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

  private static int traits(Standing standing, QuotaUse use) {
    Posting posting = standing.posting();
    LimitCase limit = standing.limit();
    OptionalInt lumpSum = standing.row().lumpSumFrom();
    int entry = lumpSum.isPresent() ? lumpSum.getAsInt() : standing.year();
    return standing.row().repairYears()
        | Traits.when(standing.insuredEarlier(), Traits.INSURED_EARLIER)
        | Traits.when(standing.enrolled(), Traits.ENROLLED)
        | Traits.when(posting.identities().isEmpty(), Traits.IDENTITIES_UNKNOWN)
        | Traits.when(!posting.absencesKnown(), Traits.ABSENCES_UNKNOWN)
        | Traits.when(limit.benefits().isEmpty(), Traits.BENEFITS_UNKNOWN)
        | Traits.when(isSwitched(posting, terms(standing)), Traits.SWITCHED)
        | Traits.when(standing.price().newborn(), Traits.NEWBORN)
        | Traits.when(isOpen(posting.yearBefore()), Traits.EARLIER_WAIT_OPEN)
        | Traits.when(limit.outside().isEmpty(), Traits.OUTSIDE_UNKNOWN)
        | Traits.when(!use.known(), Traits.QUOTA_UNKNOWN)
        | Traits.when(!limit.unknownBenefit().isEmpty(), Traits.BENEFIT_DAYS_UNKNOWN)
        | Traits.entry(entry - YearSet.FIRST)
        | Traits.countable(standing.countable());
  }

  private static WaitingTerms terms(Standing standing) {
    return standing.place().of(standing.year()).waiting();
  }

  private static boolean isSwitched(Posting posting, WaitingTerms terms) {
    return posting.row().arrearsPaid()
        && terms.schemeSwitch() instanceof Term<SchemeSwitch> conditions
        && posting.switching().filter(conditions.value()::isMetBy).isPresent();
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
            .map(WaitingOutcome.Settled::waiting);
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
