package org.canbao.service.batch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.service.batch.row.Cells;
import org.canbao.service.batch.row.RowNote;
import org.canbao.service.batch.row.RowState;
import org.canbao.service.batch.row.StoredRow;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.person.Person;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** 校验中的行: a row, what is known of it so far, and what is wrong with it. */
final class Draft {

  private final StoredRow row;
  private final Cells cells;
  private final List<RowNote> wrong;
  private Optional<Identifier> number = Optional.empty();
  private Optional<Person> person = Optional.empty();

  Draft(StoredRow row) {
    this.row = row;
    this.cells = row.cells().orElseThrow();
    this.wrong = new ArrayList<>(row.wrong());
  }

  StoredRow row() {
    return row;
  }

  Cells cells() {
    return cells;
  }

  Optional<LocalDate> day(String column) {
    return cells.value(column).filter(_ -> isRight(column)).map(LocalDate::parse);
  }

  /** A cell's value, unless the cell is wrong. */
  Optional<String> value(String column) {
    return cells.value(column).filter(_ -> isRight(column));
  }

  private boolean isRight(String column) {
    return wrong.stream().noneMatch(it -> it.column().equals(column));
  }

  void that(boolean holds, String column, Text expected) {
    if (!holds) {
      wrong.add(RowNote.on(column, expected));
    }
  }

  void refuse(Problem problem) {
    wrong.add(RowNote.of(problem));
  }

  boolean isInOrder() {
    return wrong.isEmpty();
  }

  void isNumbered(Identifier identifier) {
    number = Optional.of(identifier);
  }

  Optional<Identifier> number() {
    return number;
  }

  /** The number under which the person is looked for. */
  Optional<String> wanted() {
    return number.map(it -> IdentifierForm.compared(it.number()));
  }

  void isOf(Person found) {
    person = Optional.of(found);
  }

  Optional<Person> person() {
    return person;
  }

  StoredRow checked(Optional<Yuan> amount) {
    return new StoredRow(
        row.id(),
        row.line(),
        isInOrder() ? RowState.READY : RowState.REFUSED,
        row.cells(),
        wrong,
        row.twin(),
        row.origin(),
        person.map(Person::id),
        amount,
        Optional.empty());
  }
}
