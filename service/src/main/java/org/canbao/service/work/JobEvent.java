package org.canbao.service.work;

import java.time.Instant;

/**
 * 作业经过: one thing that happened to a job.
 *
 * @param code of the failure, or empty
 */
public record JobEvent(What what, String actor, Instant at, String code) {

  /** 事由. */
  public enum What {
    REQUESTED,
    STARTED,
    TAKEN_OVER,
    RELEASED,
    RETRYING,
    STOP_ASKED,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    ASKED_AGAIN
  }
}
