package org.canbao.service.batch.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.batch.row.RowTable;
import org.canbao.service.batch.row.StoredRow;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 逐行校验: some rows together, so that what they have in common is asked once. */
@Component
class RowCheck {

  private final RowTable rows;
  private final PersonCheck people;
  private final EnrolmentCheck enrolments;
  private final PaymentCheck payments;

  RowCheck(RowTable rows, PersonCheck people, EnrolmentCheck enrolments, PaymentCheck payments) {
    this.rows = rows;
    this.people = people;
    this.enrolments = enrolments;
    this.payments = payments;
  }

  List<StoredRow> all(Batch batch, List<StoredRow> some) {
    List<Draft> drafts = some.stream().map(Draft::new).toList();
    drafts.forEach(RowCheck::refuseTwin);
    batch.order().follows().ifPresent(former -> refuseOthers(batch.id(), former, drafts));
    people.check(drafts);
    List<Draft> known = drafts.stream().filter(Draft::isInOrder).toList();
    switch (batch.kind()) {
      case ENROLMENT -> enrolments.check(batch, known);
      case PAYMENT -> payments.check(batch, known);
    }
    return drafts.stream()
        .map(draft -> draft.checked(draft.value(BatchForms.AMOUNT).map(Yuan::of)))
        .toList();
  }

  private static void refuseTwin(Draft draft) {
    draft
        .row()
        .twin()
        .ifPresent(
            line ->
                draft.that(
                    false,
                    BatchForms.NUMBER,
                    Text.of(
                            "与第 %d 行重复（同一人、同一年度），请只保留一行",
                            "says the same of the same person and year as row %d; keep one")
                        .formatted(line)));
  }

  private void refuseOthers(long batch, long former, List<Draft> drafts) {
    rows.queue(former);
    List<Integer> lines = drafts.stream().flatMap(draft -> draft.row().origin().stream()).toList();
    Set<Integer> refused = rows.refused(former, batch, lines);
    Set<Integer> seen = new HashSet<>();
    for (Draft draft : drafts) {
      draft
          .row()
          .origin()
          .ifPresent(
              line ->
                  draft.that(
                      refused.contains(line) && seen.add(line),
                      BatchForms.ORIGIN,
                      Text.of(
                              "原行号 %d 不是批次 %d 中尚待更正的行",
                              "line %d is no row of batch %d that still waits to be corrected")
                          .formatted(line, former)));
    }
  }
}
