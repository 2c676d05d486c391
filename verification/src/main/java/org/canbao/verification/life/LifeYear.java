package org.canbao.verification.life;

import java.util.Comparator;
import java.util.Optional;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;

/**
 * 经历年度: one year of a history with the facts that stand for it.
 *
 * @param year the coverage year
 * @param kind its kind
 * @param enrolment the enrolment; empty for a year without
 * @param benefits what the funds paid; empty for nothing
 */
public record LifeYear(
    int year, YearKind kind, Optional<Enrolment> enrolment, Optional<YearlyBenefits> benefits)
    implements Comparable<LifeYear> {

  private static final Comparator<LifeYear> SIMPLEST =
      Comparator.comparing(LifeYear::kind).thenComparing(LifeYear::repairs);

  /** Returns how many gap years were repaired with the enrolment of this year. */
  public int repairs() {
    return enrolment.orElse(null) instanceof Resident row ? row.repairYears() : 0;
  }

  /** Returns this year without payments of the catastrophic scheme. */
  LifeYear withoutCatastrophic() {
    Optional<YearlyBenefits> basic =
        benefits.map(row -> new YearlyBenefits(row.year(), row.fundPaid(), Money.ZERO));
    return new LifeYear(year, kind, enrolment, basic);
  }

  /** Orders by simplicity, whatever the year. */
  @Override
  public int compareTo(LifeYear other) {
    return SIMPLEST.compare(this, other);
  }

  /** Returns one line about this year. */
  public String in(Language language) {
    String paid =
        enrolment.orElse(null) instanceof Resident row
            ? language.choose(
                "，%s到账".formatted(row.paidOn()), ", posted on %s".formatted(row.paidOn()))
            : "";
    String repaired =
        repairs() == 0
            ? ""
            : language.choose(
                "，修复%d年".formatted(repairs()), ", %d year(s) repaired".formatted(repairs()));
    return language.choose("%d年度：", "%d: ").formatted(year) + kind.in(language) + paid + repaired;
  }
}
