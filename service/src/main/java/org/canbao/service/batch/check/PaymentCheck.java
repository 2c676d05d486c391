package org.canbao.service.batch.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.contribution.Bills;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.division.China;
import org.canbao.service.person.Person;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 缴费行校验: that there is a bill that waits for money. */
@Component
class PaymentCheck {

  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

  private final Bills bills;
  private final Clock clock;

  PaymentCheck(Bills bills, Clock clock) {
    this.bills = bills;
    this.clock = clock;
  }

  void check(Batch batch, List<Draft> drafts) {
    drafts.forEach(draft -> checkCells(batch, draft));
    Map<Integer, List<Draft>> byYear =
        drafts.stream()
            .filter(Draft::isInOrder)
            .collect(
                Collectors.groupingBy(draft -> RowOrders.year(batch, draft.cells()).orElseThrow()));
    byYear.forEach(this::checkBills);
  }

  private void checkCells(Batch batch, Draft draft) {
    LocalDate today = China.today(clock);
    draft.that(
        RowOrders.year(batch, draft.cells()).isPresent(),
        BatchForms.YEAR,
        Text.of("须给出参保年度", "expected the coverage year"));
    draft.that(
        draft
            .day(BatchForms.BOOKED)
            .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(today))
            .isPresent(),
        BatchForms.BOOKED,
        Text.of("应为 %s 至 %s 的日期", "expected a day from %s to %s").formatted(FIRST_DAY, today));
    draft.that(
        draft.value(BatchForms.AMOUNT).map(Yuan::of).filter(Yuan::isPositive).isPresent(),
        BatchForms.AMOUNT,
        Text.of("应大于 0", "expected more than 0"));
  }

  private void checkBills(int year, List<Draft> drafts) {
    List<Long> files = drafts.stream().map(draft -> file(draft)).distinct().toList();
    Map<Long, Bills.Standing> standing =
        bills.ofYear(files, year).stream()
            .collect(Collectors.toMap(Bills.Standing::file, it -> it, (one, _) -> one));
    for (Draft draft : drafts) {
      Bills.refusal(Optional.ofNullable(standing.get(file(draft))), year).ifPresent(draft::refuse);
    }
  }

  private static long file(Draft draft) {
    return draft.person().map(Person::fileId).orElseThrow();
  }
}
