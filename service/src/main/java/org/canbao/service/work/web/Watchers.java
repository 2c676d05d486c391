package org.canbao.service.work.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.canbao.service.work.JobStatus;
import org.canbao.service.work.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * 观看席: the streams that are open on this instance. However many they are, the database is asked
 * once for all of them, and it knows also what other instances run.
 */
@Component
class Watchers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
  private static final Actor SYSTEM = Actor.system("watching");
  private static final int SOON = 10;

  private final Jobs jobs;
  private final WatchSettings settings;
  private final Set<Watcher> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("watching").factory());
  private volatile boolean running;

  Watchers(Jobs jobs, WatchSettings settings) {
    this.jobs = jobs;
    this.settings = settings;
  }

  /** Seats a watcher who is told the job's state at once, unless they have seen it. */
  Watcher seat(Watcher.Seat seat, JobStatus now) {
    if (open.size() >= settings.most()) {
      throw Problem.unavailable(
          "too-many-watchers",
          Text.of("同时查看进度的人过多，请稍后再试", "too many watch jobs at the moment; try again soon"),
          SOON);
    }
    if (open.stream().filter(it -> it.actor().equals(seat.actor())).count()
        >= settings.mostOfOne()) {
      throw Problem.tooOften(
          "too-many-streams",
          Text.of("您同时打开的进度页面过多，请关闭几个", "you watch too many jobs at once; close some"),
          SOON);
    }
    Watcher watcher = new Watcher(seat, settings);
    open.add(watcher);
    watcher.tell(now);
    Thread.ofVirtual()
        .name("watcher")
        .start(
            () -> {
              try {
                watcher.run();
              } finally {
                open.remove(watcher);
              }
            });
    return watcher;
  }

  int count() {
    return open.size();
  }

  private void look() {
    open.removeIf(watcher -> !watcher.isOpen());
    if (open.isEmpty()) {
      return;
    }
    try {
      Set<Long> ids = open.stream().map(Watcher::job).collect(Collectors.toSet());
      Map<Long, JobStatus> found =
          CurrentActor.as(SYSTEM, () -> jobs.all(ids)).stream()
              .collect(Collectors.toMap(JobStatus::id, Function.identity()));
      open.stream()
          .filter(watcher -> found.containsKey(watcher.job()))
          .forEach(watcher -> watcher.tell(found.get(watcher.job())));
    } catch (DataAccessException | TransactionException e) {
      // The streams stay open and go on when the database is back.
      LOG.warn("watching: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    long interval = settings.interval().toMillis();
    clock.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    running = true;
  }

  /** Ends all streams, so that their readers go to another instance. */
  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
    open.forEach(watcher -> watcher.emitter().complete());
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
