package org.canbao.service.batch.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.batch.row.Cells;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.NewPosting;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.NewEnrolment;

/** 行所申报的事项: what a row asks of the modules that do it, the same when checked and when done. */
public final class RowOrders {

  private static final String USUAL_CHANNEL = "BATCH";

  private RowOrders() {}

  /** 年度: of the row, or of the list. */
  public static Optional<Integer> year(Batch batch, Cells cells) {
    return cells.value(BatchForms.YEAR).map(Integer::valueOf).or(() -> batch.order().year());
  }

  /** 参保: what is to be registered. */
  public static NewEnrolment enrolment(Batch batch, Cells cells) {
    Basis basis =
        cells.value(BatchForms.BASIS).map(Basis::valueOf).orElse(batch.order().sponsor().basis());
    boolean throughSponsor = basis == batch.order().sponsor().basis();
    Optional<Integer> year =
        switch (batch.order().sponsor().scheme()) {
          case RESIDENT -> year(batch, cells);
          case EMPLOYEE -> Optional.empty();
        };
    return new NewEnrolment(
        batch.order().sponsor().scheme(),
        batch.order().division(),
        basis,
        year,
        cells.value(BatchForms.FROM).map(YearMonth::parse),
        cells.value(BatchForms.TO).map(YearMonth::parse),
        batch.order().organisation().filter(_ -> throughSponsor),
        cells.value(BatchForms.REPAIRS).map(Integer::valueOf),
        Optional.empty(),
        cells.value(BatchForms.PROGRAMME).map(Integer::valueOf));
  }

  /**
   * 到账: what is to be booked. Its number is made of the batch's and the line's, so that a row is
   * booked once whatever happens.
   */
  public static NewPosting posting(Batch batch, int line, Cells cells, long bill) {
    return new NewPosting(
        cells.value(BatchForms.CHANNEL).orElse(USUAL_CHANNEL),
        "BATCH-%d-%d".formatted(batch.id(), line),
        cells.value(BatchForms.BOOKED).map(LocalDate::parse).orElseThrow(),
        cells.value(BatchForms.AMOUNT).map(Yuan::of).orElseThrow(),
        cells.value(BatchForms.FUNDER).map(Funder::valueOf),
        Optional.of(bill),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
