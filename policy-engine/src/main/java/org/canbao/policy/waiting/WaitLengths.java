package org.canbao.policy.waiting;

/**
 * 等待期长度核定: how long one person waits, and how much repair can help.
 *
 * @param fixed the fixed wait
 * @param unrepaired the variable wait before repair
 * @param variable the variable wait after repair
 * @param usefulRepairs the largest number of repaired years that helps
 */
public record WaitLengths(int fixed, int unrepaired, int variable, int usefulRepairs) {

  /**
   * Decides the lengths of a wait.
   *
   * @param gapYears consecutive gap years immediately before the coverage year
   * @param late whether the payment came after the window and its extensions
   * @param insuredBefore whether the person was ever insured before
   * @param repairs how many gap years are repaired
   */
  public static WaitLengths decide(
      WaitingTerms terms, int gapYears, boolean late, boolean insuredBefore, int repairs) {
    WaitTerms lengths = terms.lengths();
    boolean firstWaits = !insuredBefore && lengths.firstEnrolmentWaits().value();
    int fixed = late || gapYears > 0 || firstWaits ? lengths.fixed().value().length() : 0;
    int gaps = gapYears + (late && lengths.lateCountsAsGap().value() ? 1 : 0);
    int unrepaired = lengths.gapBase().value().counted(gaps) * lengths.variable().value().length();
    int least = leastVariable(terms.repair(), gapYears, fixed, unrepaired);
    int perYear = terms.repair().perYear().value().length();
    int variable = Math.max(unrepaired - repairs * perYear, least);
    return new WaitLengths(
        fixed, unrepaired, variable, usefulRepairs(unrepaired - least, perYear, gapYears));
  }

  /** The floor never lengthens an unrepaired wait. */
  private static int leastVariable(RepairTerms repair, int gapYears, int fixed, int unrepaired) {
    if (gapYears < repair.longGapYears().value()) {
      return 0;
    }
    return Math.min(unrepaired, Math.max(0, repair.longGapFloor().value().length() - fixed));
  }

  private static int usefulRepairs(int repairable, int perYear, int gapYears) {
    return perYear == 0 ? 0 : Math.min(gapYears, Math.ceilDiv(repairable, perYear));
  }

  int total() {
    return fixed + variable;
  }
}
