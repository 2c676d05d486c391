package org.canbao.service.batch.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.check.RowOrders;
import org.canbao.service.batch.row.Cells;
import org.canbao.service.batch.row.RowNote;
import org.canbao.service.batch.row.RowState;
import org.canbao.service.batch.row.StoredRow;
import org.canbao.service.contribution.Bills;
import org.canbao.service.contribution.Postings;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.Registrations;
import org.canbao.service.enrolment.Scheme;
import org.canbao.service.person.People;
import org.canbao.service.person.Person;
import org.canbao.service.rest.DatabaseProblems;
import org.canbao.service.rest.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 办理一行: by the operations of the modules that enrol and book, as if somebody had asked for it
 * singly. A row that is refused now is undone by itself, and the others go on.
 */
@Component
class RowWork {

  private final Registrations registrations;
  private final Bills bills;
  private final Postings postings;
  private final People people;
  private final TransactionTemplate savepoint;

  RowWork(
      Registrations registrations,
      Bills bills,
      Postings postings,
      People people,
      PlatformTransactionManager transactions) {
    this.registrations = registrations;
    this.bills = bills;
    this.postings = postings;
    this.people = people;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** 排队: for the files of all rows in their order, whatever the order of the list. */
  void queue(List<StoredRow> next) {
    next.stream()
        .flatMap(row -> row.person().stream())
        .flatMap(id -> people.find(id).stream())
        .map(Person::fileId)
        .distinct()
        .sorted()
        .forEach(people::queue);
  }

  StoredRow apply(Batch batch, StoredRow row) {
    try {
      long made = savepoint.execute(_ -> make(batch, row));
      return after(row, RowState.APPLIED, row.wrong(), Optional.of(made));
    } catch (Problem refused) {
      return refused(row, refused);
    } catch (DataIntegrityViolationException refused) {
      return refused(row, DatabaseProblems.of(refused));
    }
  }

  private long make(Batch batch, StoredRow row) {
    Cells cells = row.cells().orElseThrow();
    long person = row.person().orElseThrow();
    return switch (batch.kind()) {
      case ENROLMENT -> enrol(batch, person, cells);
      case PAYMENT -> pay(batch, row.line(), person, cells);
    };
  }

  private long enrol(Batch batch, long person, Cells cells) {
    Enrolment made = registrations.register(person, RowOrders.enrolment(batch, cells));
    if (batch.order().bills() && made.span().scheme() == Scheme.RESIDENT) {
      bills.issue(made.id(), Optional.empty());
    }
    return made.id();
  }

  private long pay(Batch batch, int line, long person, Cells cells) {
    int year = RowOrders.year(batch, cells).orElseThrow();
    long bill = bills.awaiting(people.fileOf(person), year);
    return postings.post(RowOrders.posting(batch, line, cells, bill)).id();
  }

  private static StoredRow refused(StoredRow row, Problem why) {
    List<RowNote> wrong = new ArrayList<>(row.wrong());
    wrong.add(RowNote.of(why));
    return after(row, RowState.REFUSED, wrong, Optional.empty());
  }

  private static StoredRow after(
      StoredRow row, RowState state, List<RowNote> wrong, Optional<Long> made) {
    return new StoredRow(
        row.id(),
        row.line(),
        state,
        row.cells(),
        wrong,
        row.twin(),
        row.origin(),
        row.person(),
        row.amount(),
        made);
  }
}
