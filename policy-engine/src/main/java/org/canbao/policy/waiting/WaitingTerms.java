package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.List;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/**
 * 等待期条款: everything that one area says of waits in one coverage year.
 *
 * @param from the first coverage year with waits
 * @param window the enrolment window of the year
 * @param lengths how long waits are
 * @param repair how they are repaired
 * @param newbornDays days within which a newborn is enrolled from birth
 * @param exemptions the exempt groups, in the order of the documents
 * @param schemeSwitch the conditions of a switch; unset where documents know none
 */
public record WaitingTerms(
    Term<Integer> from,
    Setting<EnrolmentWindow> window,
    WaitTerms lengths,
    RepairTerms repair,
    Term<Integer> newbornDays,
    List<Term<Exemption>> exemptions,
    Setting<SchemeSwitch> schemeSwitch) {

  public WaitingTerms {
    exemptions = List.copyOf(exemptions);
  }

  /** Tells whether a posting is a newborn's: in the birth year, or within the newborn's days. */
  public boolean isNewborn(LocalDate born, int coverageYear, LocalDate posting) {
    return coverageYear == born.getYear() || isWithinNewbornDays(born, posting);
  }

  /**
   * Returns from when a newborn has benefits: from birth, or from the day after a later posting.
   */
  public LocalDate newbornBenefit(LocalDate born, int coverageYear, LocalDate posting) {
    return isWithinNewbornDays(born, posting)
        ? BenefitStart.SAME_DAY.of(born, coverageYear)
        : BenefitStart.NEXT_DAY.of(posting, coverageYear);
  }

  /** Tells whether a posting lies within the newborn's days (R20). */
  public boolean isWithinNewbornDays(LocalDate born, LocalDate posting) {
    return !posting.isAfter(born.plusDays(newbornDays.value()));
  }
}
