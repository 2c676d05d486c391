package org.canbao.service.batch.row;

import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;

/**
 * 批量行: a row of a list.
 *
 * @param line its number in the file
 * @param cells none once they were dropped
 * @param twin an earlier line that says the same of the same person
 * @param origin the line of the batch that this one follows
 * @param person the number of the person, once found
 * @param made the number of the enrolment or the movement of money that it became
 */
public record StoredRow(
    long id,
    int line,
    RowState state,
    Optional<Cells> cells,
    List<RowNote> wrong,
    Optional<Integer> twin,
    Optional<Integer> origin,
    Optional<Long> person,
    Optional<Yuan> amount,
    Optional<Long> made) {

  public StoredRow {
    wrong = List.copyOf(wrong);
  }
}
