package org.canbao.service.determination;

import java.time.LocalDate;

/**
 * 核定问题: whose entitlement, where, for which coverage year, as it stands on which day.
 *
 * @param person the number of the person whose file it is
 * @param area 统筹地区, six digits
 */
public record Question(long person, String area, int year, LocalDate on) {

  /** The same of another person. */
  Question of(long other) {
    return new Question(other, area, year, on);
  }
}
