package org.canbao.service.batch.row;

import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;

/**
 * 展示的行: a row as people see it, name and number masked.
 *
 * @param line its number in the file, the titles being line 1
 * @param wrong what is wrong with it and what was expected
 * @param made the number of the enrolment or movement of money that it became
 */
public record ShownRow(
    int line,
    RowState state,
    Optional<String> name,
    Optional<String> number,
    Optional<Long> person,
    Optional<Yuan> amount,
    List<RowNote> wrong,
    Optional<Long> made) {

  public ShownRow {
    wrong = List.copyOf(wrong);
  }
}
