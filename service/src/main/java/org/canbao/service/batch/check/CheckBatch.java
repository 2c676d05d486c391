package org.canbao.service.batch.check;

import java.util.Optional;
import org.canbao.service.actor.Right;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.division.Divisions;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.springframework.stereotype.Component;

/** 批量校验作业: checks a list some hundred rows at a time; after a kill it goes on where it was. */
@Component
public class CheckBatch implements Job<CheckBatch.Of> {

  /** Under which name it is asked for. */
  public static final String NAME = "check-batch";

  private final Checking checking;
  private final BatchTable batches;
  private final Divisions divisions;

  CheckBatch(Checking checking, BatchTable batches, Divisions divisions) {
    this.checking = checking;
    this.batches = batches;
    this.divisions = divisions;
  }

  /** 所校验的批量. */
  public record Of(long batch) {}

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
    return Right.BATCH_CHANGE;
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
            Checking.Done done = checking.some(run.parameters().batch(), line[0]);
            run.progress(done.checked(), done.rows(), "checking-rows");
            more[0] = done.more();
            line[0] = done.line();
            return line[0];
          });
    }
  }
}
