package org.canbao.service.batch;

import java.util.Optional;
import org.canbao.service.division.Divisions;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;

/**
 * 批量作业: goes over a list some hundred rows at a time, each time in one transaction together with
 * how far it is; after a kill it goes on there.
 */
public abstract class BatchJob implements Job<BatchJob.Of> {

  private final BatchTable batches;
  private final Divisions divisions;

  /** A job on lists. */
  protected BatchJob(BatchTable batches, Divisions divisions) {
    this.batches = batches;
    this.divisions = divisions;
  }

  /** 所办的批量. */
  public record Of(long batch) {}

  /**
   * 进度: how far it is.
   *
   * @param line the last line that was looked at
   * @param handled how many rows have been handled
   * @param more whether there may be more to do
   */
  public record Done(int line, int handled, int rows, boolean more) {}

  /** Does some rows after a line, in the running transaction. */
  protected abstract Done some(long batch, int line);

  /** A word for what is being done. */
  protected abstract String doing();

  @Override
  public Class<Of> parameters() {
    return Of.class;
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
            Done done = some(run.parameters().batch(), line[0]);
            run.progress(done.handled(), done.rows(), doing());
            more[0] = done.more();
            line[0] = done.line();
            return line[0];
          });
    }
  }
}
