package org.canbao.service.work.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.canbao.service.work.JobStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 观看者: one open stream. It writes on a thread of its own, so that a slow reader holds up nobody;
 * what changed more than once meanwhile is told once.
 */
final class Watcher implements Runnable {

  private final long job;
  private final String actor;
  private final SseEmitter emitter;
  private final Duration silence;
  private final BlockingQueue<JobStatus> mailbox = new ArrayBlockingQueue<>(1);
  private volatile boolean open = true;
  private long told;
  private volatile long offered = -1;

  /** Who watches which job, and which version of it they have seen. */
  record Seat(String actor, long job, long seen) {}

  Watcher(Seat seat, WatchSettings settings) {
    this.job = seat.job();
    this.actor = seat.actor();
    this.told = seat.seen();
    this.silence = settings.silence();
    this.emitter = new SseEmitter(settings.longest().toMillis());
    emitter.onCompletion(this::close);
    emitter.onError(_ -> close());
    emitter.onTimeout(emitter::complete);
  }

  long job() {
    return job;
  }

  String actor() {
    return actor;
  }

  SseEmitter emitter() {
    return emitter;
  }

  boolean isOpen() {
    return open;
  }

  /** Leaves the newest state in the box, instead of an older one that was not fetched yet. */
  void tell(JobStatus status) {
    if (status.version() == offered) {
      return;
    }
    offered = status.version();
    while (!mailbox.offer(status)) {
      mailbox.poll();
    }
  }

  void close() {
    open = false;
  }

  @Override
  public void run() {
    try {
      while (open) {
        JobStatus status = mailbox.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        if (status == null) {
          emitter.send(SseEmitter.event().comment("still there"));
        } else {
          send(status);
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      // The reader has gone; there is nobody to tell.
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } finally {
      close();
    }
  }

  private void send(JobStatus status) throws IOException {
    if (status.version() > told) {
      told = status.version();
      emitter.send(
          SseEmitter.event()
              .id(Long.toString(status.version()))
              .name("progress")
              .data(status, MediaType.APPLICATION_JSON));
    }
    if (status.state().isFinal()) {
      close();
    }
  }
}
