package org.canbao.service.division;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.divisions.Level;

/**
 * 区划: a division as it stands for a time.
 *
 * @param id what facts refer to; it never changes
 * @param todayCode under which code its facts stand today, whatever became of it
 * @param parent the id of the division above
 * @param from the first day; absent when it stood before the records begin
 * @param until the first day on which it no longer stood so; absent while it does
 */
public record Division(
    long id,
    String code,
    String name,
    Optional<Long> parent,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String todayCode) {

  /** 级别. */
  public Level level() {
    return new DivisionCode(code).level();
  }

  /** Whether it stood so on a day. */
  public boolean stoodOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty()
        && until.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
