package org.canbao.service.work.running;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.JobStatus.Progress;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 运行中的作业. */
final class ActiveRun<P> implements JobRun<P> {

  private static final Pattern NOTE = Pattern.compile("[a-z0-9-]{0,60}");
  private static final Duration BETWEEN_TELLINGS = Duration.ofMillis(250);

  private final RunRows.Start start;
  private final P parameters;
  private final Tools tools;
  private Optional<String> checkpoint;
  private Progress progress;
  private long toldAt = System.nanoTime() - BETWEEN_TELLINGS.toNanos();

  /** What every run works with. */
  record Tools(
      RunRows rows, TransactionTemplate transactions, JsonMapper json, BooleanSupplier stopping) {}

  ActiveRun(RunRows.Start start, P parameters, Tools tools) {
    this.start = start;
    this.parameters = parameters;
    this.tools = tools;
    this.checkpoint = start.checkpoint();
    this.progress = start.course().last();
  }

  @Override
  public P parameters() {
    return parameters;
  }

  @Override
  public <C> Optional<C> checkpoint(Class<C> type) {
    return checkpoint.map(text -> tools.json().readValue(text, type));
  }

  @Override
  public void step(Supplier<?> work) {
    Progress before = progress;
    try {
      checkpoint = Optional.of(tools.transactions().execute(_ -> inTransaction(work)));
    } catch (RuntimeException | Error e) {
      progress = before;
      throw e;
    }
  }

  private String inTransaction(Supplier<?> work) {
    goOn();
    String reached = tools.json().writeValueAsString(work.get());
    if (!tools.rows().checkpoint(start.key(), reached, progress)) {
      throw new Stop(Stop.Why.SUPERSEDED);
    }
    return reached;
  }

  private void goOn() {
    if (isStopAsked()) {
      throw new Stop(Stop.Why.CANCELLED);
    }
    if (tools.stopping().getAsBoolean()) {
      throw new Stop(Stop.Why.RELEASED);
    }
  }

  private boolean isStopAsked() {
    return tools.rows().stopAsked(start.key()).orElseThrow(() -> new Stop(Stop.Why.SUPERSEDED));
  }

  @Override
  public void progress(long done, long total, String note) {
    if (done < 0 || total < 0 || !NOTE.matcher(note).matches()) {
      throw new IllegalArgumentException(
          "progress should be 0 or more, with a note of small letters, digits and hyphens");
    }
    progress = new Progress(done, total, note);
    boolean soon = System.nanoTime() - toldAt < BETWEEN_TELLINGS.toNanos();
    if (!soon && !TransactionSynchronizationManager.isActualTransactionActive()) {
      tell();
    }
  }

  private void tell() {
    toldAt = System.nanoTime();
    if (!tools.transactions().execute(_ -> tools.rows().progress(start.key(), progress))) {
      throw new Stop(Stop.Why.SUPERSEDED);
    }
  }

  Progress progress() {
    return progress;
  }

  @Override
  public boolean isCancelled() {
    return tools.stopping().getAsBoolean() || tools.transactions().execute(_ -> isStopAsked());
  }
}
