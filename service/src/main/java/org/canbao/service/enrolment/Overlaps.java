package org.canbao.service.enrolment;

import java.sql.Types;
import java.util.Optional;
import java.util.function.Supplier;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 重复参保: the database refuses a second enrolment at the same time; here that becomes a sentence with
 * the rule and the place, as far as the reader may know.
 */
@Component
class Overlaps {

  private final JdbcClient database;
  private final TransactionTemplate savepoint;

  Overlaps(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** 在途: an enrolment that stands in the way; its number only for those who may see it. */
  private record InTheWay(Optional<Long> id, String scheme, String area, String covered) {}

  /** Does a write, and explains when the database refuses it as a second enrolment. */
  EnrolmentRow refusing(EnrolmentRow wanted, Supplier<EnrolmentRow> write) {
    try {
      return savepoint.execute(_ -> write.get());
    } catch (DataIntegrityViolationException violation) {
      throw find(wanted).map(Overlaps::refused).orElseThrow(() -> violation);
    }
  }

  /** 预检: what the employee scheme would cut short does not stand in its way. */
  void refuseTaken(EnrolmentRow wanted) {
    find(wanted)
        .filter(other -> wanted.it().isResident() || !other.scheme().equals(Scheme.RESIDENT.name()))
        .ifPresent(
            other -> {
              throw refused(other);
            });
  }

  private Optional<InTheWay> find(EnrolmentRow wanted) {
    Enrolment.Span span = wanted.it().span();
    return database
        .sql(
            "select id, scheme, area, covered::text"
                + " from enrolment_in_the_way(:file, daterange(:first, :last, '[]'), :year, :id)")
        .param("file", wanted.file())
        .param("first", span.firstDay())
        .param("last", span.lastDay().orElse(null), Types.DATE)
        .param("year", span.year().orElse(0))
        .param("id", wanted.it().id())
        .query(
            (row, n) ->
                new InTheWay(
                    Optional.ofNullable(row.getObject("id", Long.class)),
                    row.getString("scheme"),
                    row.getString("area"),
                    row.getString("covered")))
        .optional();
  }

  private static Problem refused(InTheWay other) {
    String number = other.id().map(id -> " #" + id).orElse("");
    return Problem.conflict(
        "enrolled-already",
        Text.of(
                "同一时间只能有一份参保（重复参保不予登记）：该人员已在统筹地区 %s 参加 %s，期间 %s%s",
                "nobody is enrolled twice at the same time: this person is enrolled in the pooling"
                    + " area %s under %s for %s%s")
            .formatted(other.area(), other.scheme(), other.covered(), number));
  }
}
