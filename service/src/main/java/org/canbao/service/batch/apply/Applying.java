package org.canbao.service.batch.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchJob.Done;
import org.canbao.service.batch.BatchRefusals;
import org.canbao.service.batch.BatchState;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.batch.BatchTrail;
import org.canbao.service.batch.row.RowState;
import org.canbao.service.batch.row.RowTable;
import org.canbao.service.batch.row.StoredRow;
import org.canbao.service.contribution.Yuan;
import org.springframework.stereotype.Component;

/** 办理一段: some rows after a line, in the running transaction. */
@Component
class Applying {

  private static final int AT_ONCE = 200;

  /** On a busy machine fewer rows are done together, so that a step ends in time. */
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final BatchTable batches;
  private final RowTable rows;
  private final RowWork work;
  private final BatchTrail trail;

  Applying(BatchTable batches, RowTable rows, RowWork work, BatchTrail trail) {
    this.batches = batches;
    this.rows = rows;
    this.work = work;
    this.trail = trail;
  }

  Done some(long id, int line) {
    Batch batch = batches.lock(id).orElseThrow(BatchRefusals::unknown);
    if (batch.state() != BatchState.APPLYING) {
      return done(batch, line, 0, false);
    }
    if (batch.course().uploadedBy().equals(CurrentActor.get().id())) {
      throw BatchRefusals.own();
    }
    List<StoredRow> next = rows.after(id, Optional.of(RowState.READY), line, AT_ONCE);
    if (next.isEmpty()) {
      finish(id);
      return done(batch, line, 0, false);
    }
    List<StoredRow> done = apply(batch, next);
    rows.save(done);
    batches.count(id, step(done));
    return done(batch, done.getLast().line(), done.size(), true);
  }

  private List<StoredRow> apply(Batch batch, List<StoredRow> next) {
    work.queue(next);
    long end = System.nanoTime() + LONGEST.toNanos();
    List<StoredRow> done = new ArrayList<>();
    for (StoredRow row : next) {
      if (done.isEmpty() || System.nanoTime() < end) {
        done.add(work.apply(batch, row));
      }
    }
    return done;
  }

  private static BatchTable.Step step(List<StoredRow> done) {
    List<StoredRow> refused = done.stream().filter(row -> row.state() == RowState.REFUSED).toList();
    Yuan lost = amount(refused);
    Yuan all = amount(done);
    return new BatchTable.Step(
        -done.size(),
        refused.size(),
        done.size() - refused.size(),
        lost.negated(),
        all.minus(lost));
  }

  private static Yuan amount(List<StoredRow> some) {
    return Yuan.sum(some.stream().flatMap(row -> row.amount().stream()).toList());
  }

  private void finish(long id) {
    batches.move(id, BatchState.APPLIED);
    trail.record(
        AuditAction.RUN,
        batches.find(id).orElseThrow(),
        Map.of("state", BatchState.APPLYING.name()));
  }

  private static Done done(Batch batch, int line, int now, boolean more) {
    int handled = batch.counts().applied() + batch.counts().refused() + now;
    return new Done(line, handled, batch.counts().rows(), more);
  }
}
