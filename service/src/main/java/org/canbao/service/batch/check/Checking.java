package org.canbao.service.batch.check;

import java.util.List;
import java.util.Optional;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchJob.Done;
import org.canbao.service.batch.BatchRefusals;
import org.canbao.service.batch.BatchState;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.batch.row.RowState;
import org.canbao.service.batch.row.RowTable;
import org.canbao.service.batch.row.StoredRow;
import org.canbao.service.contribution.Yuan;
import org.springframework.stereotype.Component;

/** 校验一段: some rows after a line, in the running transaction. */
@Component
class Checking {

  private static final int AT_ONCE = 200;

  private final BatchTable batches;
  private final RowTable rows;
  private final RowCheck check;

  Checking(BatchTable batches, RowTable rows, RowCheck check) {
    this.batches = batches;
    this.rows = rows;
    this.check = check;
  }

  Done some(long id, int line) {
    Batch batch = batches.lock(id).orElseThrow(BatchRefusals::unknown);
    if (batch.state() != BatchState.CHECKING) {
      return done(batch, line, 0, false);
    }
    List<StoredRow> next = rows.after(id, Optional.of(RowState.PENDING), line, AT_ONCE);
    if (next.isEmpty()) {
      batches.move(id, BatchState.CHECKED);
      return done(batch, line, 0, false);
    }
    List<StoredRow> checked = check.all(batch, next);
    rows.save(checked);
    List<StoredRow> ready = checked.stream().filter(row -> row.state() == RowState.READY).toList();
    Yuan amount = Yuan.sum(ready.stream().flatMap(row -> row.amount().stream()).toList());
    batches.count(
        id, new BatchTable.Step(ready.size(), checked.size() - ready.size(), 0, amount, Yuan.ZERO));
    return done(batch, next.getLast().line(), next.size(), true);
  }

  private static Done done(Batch batch, int line, int now, boolean more) {
    Batch.Counts counts = batch.counts();
    return new Done(line, counts.ready() + counts.refused() + now, counts.rows(), more);
  }
}
