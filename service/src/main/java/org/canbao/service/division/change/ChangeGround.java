package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.rest.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 变更所及: what a change needs to know of the tree. */
final class ChangeGround {

  private static final int PAGE = 200;

  private final JdbcClient database;
  private final Divisions divisions;

  ChangeGround(JdbcClient database, Divisions divisions) {
    this.database = database;
    this.divisions = divisions;
  }

  /** The division with exactly this code on a day. */
  Optional<Division> standing(String code, LocalDate day) {
    return divisions.find(code, day).filter(division -> division.code().equals(code));
  }

  /** Whether a code stands on a day and no end of it is recorded. */
  boolean stands(String code, LocalDate day) {
    return standing(code, day).filter(division -> division.until().isEmpty()).isPresent();
  }

  /** All children of a division on a day. */
  List<Division> children(Division parent, LocalDate day) {
    List<Division> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Division> page = divisions.children(Optional.of(parent.id()), day, PAGE, after);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** Whether anything at or below a code begins on a day or later, or ends after it. */
  boolean isTouched(String code, LocalDate day) {
    return exists("(valid_from >= :day or valid_to > :day)", code, day);
  }

  /** Whether nothing at or below a code stands on a day or later. */
  boolean isFree(String code, LocalDate day) {
    return !exists("(valid_to is null or valid_to > :day)", code, day);
  }

  private boolean exists(String condition, String code, LocalDate day) {
    return database
        .sql(
            "select exists (select from division_version where code >= :code and code < :beyond and"
                + " "
                + condition
                + ")")
        .param("code", code)
        .param("beyond", code + ":")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** How many divisions stand at and below a code on a day. */
  long count(String code, LocalDate day) {
    return database
        .sql(
            """
            select count(*) from division_version where code >= :code and code < :beyond
              and (valid_from is null or valid_from <= :day)
              and (valid_to is null or valid_to > :day)
            """)
        .param("code", code)
        .param("beyond", code + ":")
        .param("day", day)
        .query(Long.class)
        .single();
  }
}
