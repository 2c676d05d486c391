package org.canbao.service.work.running;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.rest.Problem;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobEvent.What;
import org.canbao.service.work.JobKinds;
import org.canbao.service.work.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 作业运行: one run of one job, from taking it up to leaving it. */
@Component
class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final Actor SYSTEM = Actor.system("jobs");

  /** A job at which one instance after the other dies would otherwise take down all of them. */
  private static final int MOST_BROKEN_OFF = 5;

  private static final Duration NOT_HERE = Duration.ofSeconds(30);

  private final JobKinds kinds;
  private final ActiveRun.Tools tools;
  private final AtomicBoolean stopping = new AtomicBoolean();

  Runner(JobKinds kinds, RunRows rows, TransactionTemplate transactions, JsonMapper json) {
    this.kinds = kinds;
    this.tools = new ActiveRun.Tools(rows, transactions, json, stopping::get);
  }

  /** What is to become of the entry in the scheduler's table. */
  sealed interface Next {
    /** It is done with. */
    record Remove() implements Next {}

    /** It is due again. */
    record Again(Duration in) implements Next {}

    /** It is somebody else's now. */
    record Leave() implements Next {}
  }

  /** Lets every run end at its next step. */
  void stop() {
    stopping.set(true);
  }

  Next run(long job, int round) {
    return CurrentActor.as(SYSTEM, () -> take(job, round).map(this::run).orElse(new Next.Remove()));
  }

  private Optional<RunRows.Start> take(long job, int round) {
    return tools
        .transactions()
        .execute(
            _ -> {
              Optional<RunRows.Start> start = tools.rows().start(job, round);
              start.ifPresent(
                  it -> note(it, it.course().takenOver() ? What.TAKEN_OVER : What.STARTED, ""));
              return start;
            });
  }

  private Next run(RunRows.Start start) {
    if (start.course().stopAsked()) {
      return end(start, JobState.CANCELLED, Optional.empty());
    }
    if (start.course().brokenOff() > MOST_BROKEN_OFF) {
      return end(start, JobState.FAILED, Optional.of("broken-off-too-often"));
    }
    Optional<Job<?>> job = kinds.find(start.name());
    return job.isPresent() ? run(start, job.get()) : waitFor(start, What.RELEASED, NOT_HERE);
  }

  private <P> Next run(RunRows.Start start, Job<P> job) {
    try {
      P parameters = tools.json().readValue(start.parameters(), job.parameters());
      ActiveRun<P> run = new ActiveRun<>(start, parameters, tools);
      CurrentActor.as(start.requester(), () -> work(job, run));
      tools.transactions().execute(_ -> tools.rows().progress(start.key(), run.progress()));
      return end(start, JobState.SUCCEEDED, Optional.empty());
    } catch (Stop stop) {
      return switch (stop.why()) {
        case CANCELLED -> end(start, JobState.CANCELLED, Optional.empty());
        case RELEASED -> waitFor(start, What.RELEASED, Duration.ZERO);
        case SUPERSEDED -> new Next.Leave();
      };
    } catch (RuntimeException | Error e) {
      return failed(start, job, e);
    }
  }

  private static <P> void work(Job<P> job, ActiveRun<P> run) {
    try {
      job.run(run);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new Checked(e);
    }
  }

  private Next failed(RunRows.Start start, Job<?> job, Throwable e) {
    if (stopping.get()) {
      // Its threads were interrupted or its connections closed: not the job's fault.
      return waitFor(start, What.RELEASED, Duration.ZERO);
    }
    Throwable cause = e instanceof Checked ? e.getCause() : e;
    String code = cause instanceof Problem problem ? problem.code() : "unexpected";
    LOG.warn("job {} {}: {} {}", start.name(), start.key(), code, cause.getClass().getName());
    int attempts = start.course().attempts() + 1;
    if (attempts >= job.retry().attempts()) {
      return leave(start, new Exit(JobState.FAILED, What.FAILED, Optional.of(code), attempts))
          ? new Next.Remove()
          : new Next.Leave();
    }
    Exit exit = new Exit(JobState.WAITING, What.RETRYING, Optional.of(code), attempts);
    return leave(start, exit) ? new Next.Again(job.retry().after(attempts)) : new Next.Leave();
  }

  private Next end(RunRows.Start start, JobState state, Optional<String> problem) {
    Exit exit = new Exit(state, What.valueOf(state.name()), problem, start.course().attempts());
    return leave(start, exit) ? new Next.Remove() : new Next.Leave();
  }

  private Next waitFor(RunRows.Start start, What what, Duration time) {
    Exit exit = new Exit(JobState.WAITING, what, Optional.empty(), start.course().attempts());
    return leave(start, exit) ? new Next.Again(time) : new Next.Leave();
  }

  /** How a run leaves the running state. */
  private record Exit(JobState state, What what, Optional<String> problem, int attempts) {}

  private boolean leave(RunRows.Start start, Exit exit) {
    return tools
        .transactions()
        .execute(
            _ -> {
              boolean last =
                  tools.rows().leave(start.key(), exit.state(), exit.problem(), exit.attempts());
              if (last) {
                note(start, exit.what(), exit.problem().orElse(""));
              }
              return last;
            });
  }

  private void note(RunRows.Start start, What what, String code) {
    tools.rows().note(start.key().job(), what, SYSTEM.id(), code);
  }

  /** Carries a checked exception of a job to where it is counted. */
  private static final class Checked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Checked(Exception cause) {
      super(cause);
    }
  }
}
