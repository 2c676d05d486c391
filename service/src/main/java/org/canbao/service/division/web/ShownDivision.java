package org.canbao.service.division.web;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.divisions.Level;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;

/**
 * 区划视图: a division as the interface shows it.
 *
 * @param parent the code of the division above, in the same tree
 * @param todayCode under which code its facts stand today
 */
record ShownDivision(
    long id,
    String code,
    String name,
    Level level,
    Optional<String> parent,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String todayCode) {

  static ShownDivision of(Division division) {
    return new ShownDivision(
        division.id(),
        division.code(),
        division.name(),
        division.level(),
        new DivisionCode(division.code()).parent().map(DivisionCode::text),
        division.from(),
        division.until(),
        division.todayCode());
  }
}
