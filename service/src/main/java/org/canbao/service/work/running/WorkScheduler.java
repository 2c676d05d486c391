package org.canbao.service.work.running;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.canbao.service.work.Scheduling;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * 调度: db-scheduler decides which instance runs what; this is the only class that knows it, with
 * {@link Recurrence} and {@link DatabaseClock}.
 */
@Component
class WorkScheduler implements Scheduling, SmartLifecycle {

  private static final String TASK = "job";

  /**
   * What is due now is entered as due long since, so that no clock that jumps back makes it wait.
   */
  private static final Duration LONG_SINCE = Duration.ofDays(7);

  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
  private static final int MISSED_BEATS = 4;

  /** The web server stops in the phases down to 2048 below the last. */
  private static final int AFTER_THE_DOORS = 4096;

  private final Runner runner;
  private final Recurrence recurrence;
  private final JobSettings settings;
  private final Clock clock;
  private final Source source;
  private final SchedulerClient client;
  private volatile Optional<Scheduler> scheduler = Optional.empty();

  WorkScheduler(
      Runner runner, Recurrence recurrence, JobSettings settings, Clock clock, Source source) {
    this.runner = runner;
    this.recurrence = recurrence;
    this.settings = settings;
    this.clock = clock;
    this.source = source;
    this.client =
        SchedulerClient.Builder.create(source.joining(), task())
            .serializer(source.serializer())
            .build();
  }

  /** The database and the form in which the scheduler may write there. */
  @Component
  record Source(DataSource database, JsonMapper json) {

    /** What is entered inside a transaction is a part of it. */
    DataSource joining() {
      return new TransactionAwareDataSourceProxy(database);
    }

    JsonSerializer serializer() {
      return new JsonSerializer(json);
    }
  }

  /** The jobs are asked for their rhythm only now: they may need what is built here. */
  private Scheduler build() {
    String instance = UUID.randomUUID().toString();
    return Scheduler.create(source.joining(), task())
        .startTasks(recurrence.tasks())
        .clock(clock)
        .threads(settings.atOnce())
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollingInterval(settings.polling())
        .heartbeatInterval(settings.heartbeat())
        .missedHeartbeatsLimit(MISSED_BEATS)
        .shutdownMaxWait(settings.shutdown())
        .serializer(source.serializer())
        .schedulerName((SchedulerName) () -> instance)
        .alwaysPersistTimestampInUTC()
        .build();
  }

  private Task<Void> task() {
    return Tasks.custom(TASK, Void.class)
        .onDeadExecutionRevive()
        .onFailure((complete, entry) -> entry.reschedule(complete, clock.now().plus(AFTER_TROUBLE)))
        .execute(this::execute);
  }

  private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
    String[] parts = instance.getId().split(":", 2);
    Runner.Next next = runner.run(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    return switch (next) {
      case Runner.Next.Remove() -> (complete, entry) -> entry.remove();
      case Runner.Next.Again(Duration in) when in.isZero() ->
          (complete, entry) -> entry.reschedule(complete, clock.now().minus(LONG_SINCE));
      case Runner.Next.Again(Duration in) ->
          (complete, entry) -> entry.reschedule(complete, clock.now().plus(in));
      case Runner.Next.Leave() -> (complete, entry) -> {};
    };
  }

  @Override
  public void due(long job, int round) {
    TaskInstance<Void> instance = new TaskInstance<>(TASK, job + ":" + round);
    client.scheduleIfNotExists(instance, clock.now().minus(LONG_SINCE));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              lookNow();
            }
          });
    }
  }

  private void lookNow() {
    scheduler.filter(WorkScheduler::isActive).ifPresent(Scheduler::triggerCheckForDueExecutions);
  }

  /** Starts before the doors open and stops after they are closed. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - AFTER_THE_DOORS;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }

  @Override
  public void start() {
    Scheduler built = build();
    built.start();
    scheduler = Optional.of(built);
  }

  /** Takes nothing up any more, lets the running steps end, and leaves the rest to the others. */
  @Override
  public void stop() {
    runner.stop();
    scheduler.ifPresent(Scheduler::stop);
  }

  @Override
  public boolean isRunning() {
    return scheduler.filter(WorkScheduler::isActive).isPresent();
  }

  private static boolean isActive(Scheduler scheduler) {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }
}
