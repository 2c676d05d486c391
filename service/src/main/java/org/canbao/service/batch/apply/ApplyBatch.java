package org.canbao.service.batch.apply;

import java.util.Optional;
import org.canbao.service.actor.Right;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.division.Divisions;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.springframework.stereotype.Component;

/**
 * 批量办理作业: does what the rows ask, some hundred in a transaction together with how far it is; after
 * a kill it goes on there. It acts as the one who accepted the list, in their territory.
 */
@Component
class ApplyBatch implements Job<ApplyBatch.Of> {

  static final String NAME = "apply-batch";

  private final Applying applying;
  private final BatchTable batches;
  private final Divisions divisions;

  ApplyBatch(Applying applying, BatchTable batches, Divisions divisions) {
    this.applying = applying;
    this.batches = batches;
    this.divisions = divisions;
  }

  /** 所办理的批量. */
  record Of(long batch) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<Of> parameters() {
    return Of.class;
  }

  @Override
  public Right right() {
    return Right.BATCH_APPROVE;
  }

  @Override
  public Optional<String> alone(Of parameters) {
    return Optional.of("batch:" + parameters.batch());
  }

  @Override
  public Optional<Long> division(Of parameters) {
    return batches
        .find(parameters.batch())
        .map(batch -> divisions.get(batch.order().division()).id());
  }

  @Override
  public void run(JobRun<Of> run) {
    int[] line = {run.checkpoint(Integer.class).orElse(0)};
    boolean[] more = {true};
    while (more[0]) {
      run.step(
          () -> {
            Applying.Done done = applying.some(run.parameters().batch(), line[0]);
            run.progress(done.handled(), done.rows(), "applying-rows");
            more[0] = done.more();
            line[0] = done.line();
            return line[0];
          });
    }
  }
}
