package org.canbao.service.work.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.work.JobStatus;
import org.canbao.service.work.Jobs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 进度推送: a job's state as it changes, until it has ended. */
@RestController
@EnableConfigurationProperties(WatchSettings.class)
class ProgressController {

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");
  private static final long NOTHING_SEEN = 0;

  private final Jobs jobs;
  private final Watchers watchers;

  ProgressController(Jobs jobs, Watchers watchers) {
    this.jobs = jobs;
    this.watchers = watchers;
  }

  /** 进度推送: an event each time the job changes, until it has ended. */
  @GetMapping("/api/jobs/{id}/progress")
  @Needs({Right.JOB_READ, Right.OWN_ACCOUNT})
  ResponseEntity<SseEmitter> watch(
      @PathVariable long id, @RequestHeader("Last-Event-ID") Optional<String> last) {
    JobStatus now = jobs.require(id);
    long seen =
        last.filter(it -> VERSION.matcher(it).matches()).map(Long::parseLong).orElse(NOTHING_SEEN);
    String actor = CurrentActor.get().id();
    Watcher watcher = watchers.seat(new Watcher.Seat(actor, id, seen), now);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(watcher.emitter());
  }
}
