package org.canbao.policy.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.term.Fact;
import org.canbao.policy.term.Language;

/** 参保记录: one spell of cover under one of the two basic schemes. */
public sealed interface Enrolment extends Fact {

  /**
   * 居民医保参保: one coverage year of the resident scheme.
   *
   * @param year the coverage year (参保年度)
   * @param paidOn the posting date (到账日)
   * @param area the place of enrolment where it is not the area asked about
   * @param repairYears gap years repaired with this enrolment
   * @param arrearsPaid whether the arrears of a scheme switch were paid
   * @param lumpSumFrom the entry year whose price a student paid (趸缴)
   */
  record Resident(
      int year,
      LocalDate paidOn,
      Optional<String> area,
      int repairYears,
      boolean arrearsPaid,
      OptionalInt lumpSumFrom)
      implements Enrolment {

    /** Returns an enrolment in the asked area without repair, arrears or lump sum. */
    public static Resident of(int year, LocalDate paidOn) {
      return new Resident(year, paidOn, Optional.empty(), 0, false, OptionalInt.empty());
    }

    public Resident repairing(int years) {
      return new Resident(year, paidOn, area, years, arrearsPaid, lumpSumFrom);
    }

    @Override
    public String in(Language language) {
      return language.choose(
          "%d年度居民医保，%s到账".formatted(year, paidOn),
          "resident scheme %d, posted on %s".formatted(year, paidOn));
    }
  }

  /**
   * 职工医保参保: months of the employee scheme.
   *
   * @param from the first month
   * @param to the last month; empty while it lasts
   */
  record Employee(YearMonth from, Optional<YearMonth> to) implements Enrolment {

    @Override
    public String in(Language language) {
      return to.map(
              last ->
                  language.choose(
                      "%s至%s职工医保".formatted(from, last),
                      "employee scheme from %s to %s".formatted(from, last)))
          .orElseGet(
              () -> language.choose(from + "起职工医保", "employee scheme since %s".formatted(from)));
    }
  }
}
