package org.canbao.service.enrolment.admission;

import java.util.Optional;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.Scheme;

/**
 * 参保对象条款: one way into a scheme that a clause opens in an area.
 *
 * @param area the division whose document speaks; it admits in all areas inside
 * @param from the first coverage year
 * @param to the last coverage year; absent until further notice
 * @param programmeYears how many years a student may pay at once; absent where that is not offered
 * @param clause the clause that opens it
 */
record AdmissionRule(
    String area,
    Scheme scheme,
    Basis basis,
    Who who,
    int from,
    Optional<Integer> to,
    Optional<Integer> programmeYears,
    String clause) {

  private static final String NATION = "100000";

  /** 适用人群. */
  enum Who {
    ALL,
    /** 中小学生和学龄前儿童. */
    CHILD,
    /** 大学生. */
    STUDENT
  }

  boolean isInForce(int year) {
    return year >= from && to.map(last -> year <= last).orElse(true);
  }

  boolean speaksOf(String poolingArea) {
    return area.equals(NATION)
        || area.endsWith("0000") && poolingArea.startsWith(area.substring(0, 2))
        || area.equals(poolingArea);
  }

  /** How close the one who speaks is: a pooling area before its province before the nation. */
  int closeness() {
    return area.equals(NATION) ? 0 : area.endsWith("0000") ? 1 : 2;
  }
}
