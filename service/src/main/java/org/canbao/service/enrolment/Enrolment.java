package org.canbao.service.enrolment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 参保登记: one person in one area under one scheme for a span of days.
 *
 * @param version grows with each change
 * @param span where and when
 * @param course how far it has come
 * @param terms what is paid with it
 */
public record Enrolment(
    long id, long version, long personId, Span span, Course course, Terms terms) {

  /**
   * 参保范围.
   *
   * @param area the pooling area, six digits
   * @param division today's code of the place of registration
   * @param year the coverage year; absent in the employee scheme
   * @param lastDay absent while it lasts
   */
  public record Span(
      Scheme scheme,
      String area,
      String division,
      Optional<Integer> year,
      LocalDate firstDay,
      Optional<LocalDate> lastDay,
      Basis basis,
      Optional<Long> organisation) {

    /** Whether a day lies in both. */
    boolean meets(Span other) {
      return lastDay.map(last -> !last.isBefore(other.firstDay)).orElse(true)
          && other.lastDay.map(last -> !last.isBefore(firstDay)).orElse(true);
    }
  }

  /**
   * 进程.
   *
   * @param paidOn 到账日: the day that decides
   */
  public record Course(
      EnrolmentState state, Optional<EndCause> because, Optional<LocalDate> paidOn) {}

  /**
   * 缴费约定.
   *
   * @param repairYears gap years repaired with it
   * @param arrears whether the arrears of a switch of schemes are paid with it
   * @param lumpSumFrom the entry year whose price a student pays
   */
  public record Terms(int repairYears, boolean arrears, Optional<Integer> lumpSumFrom) {

    /** 无约定. */
    public static final Terms PLAIN = new Terms(0, false, Optional.empty());
  }

  /** The state. */
  public EnrolmentState state() {
    return course.state();
  }

  /** The first coverage year that a change of this concerns. */
  public int firstYear() {
    return span.firstDay().getYear();
  }

  /** Whether it belongs to the resident scheme. */
  public boolean isResident() {
    return span.scheme() == Scheme.RESIDENT;
  }

  /** Whether a day of cover has passed. */
  public boolean hasBegun(LocalDate today) {
    return !span.firstDay().isAfter(today);
  }
}
