package org.canbao.service.work.running;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobKinds;
import org.canbao.service.work.Jobs;
import org.canbao.service.work.Recurring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 定期作业: asks for each recurring job when its time has come, once among all instances. */
@Component
class Recurrence {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Actor SYSTEM = Actor.system("jobs");

  private final JobKinds kinds;
  private final ObjectProvider<Jobs> jobs;

  /** The jobs need the scheduler, which needs this: so they are looked up when a time has come. */
  Recurrence(JobKinds kinds, ObjectProvider<Jobs> jobs) {
    this.kinds = kinds;
    this.jobs = jobs;
  }

  List<RecurringTask<Void>> tasks() {
    return kinds.all().stream()
        .flatMap(job -> job.recurring().map(it -> task(job, it)).stream())
        .toList();
  }

  private RecurringTask<Void> task(Job<?> job, Recurring<?> recurring) {
    return Tasks.recurring("recurring-" + job.name(), schedule(recurring.rhythm()))
        .execute((instance, context) -> request(job, recurring.parameters(), due(context)));
  }

  private void request(Job<?> job, Object parameters, Instant due) {
    CurrentActor.as(SYSTEM, () -> jobs.getObject().request(job, parameters, due));
  }

  private static Instant due(ExecutionContext context) {
    return context.getExecution().getExecutionTime();
  }

  private static Schedule schedule(Recurring.Rhythm rhythm) {
    return switch (rhythm) {
      case Recurring.Rhythm.Daily(var at) -> Schedules.daily(CHINA, at);
      case Recurring.Rhythm.Every(var interval) -> Schedules.fixedDelay(interval);
    };
  }
}
