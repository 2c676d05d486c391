package org.canbao.service.work;

import java.time.Instant;
import java.util.Optional;

/**
 * 作业情况: where a job stands.
 *
 * @param version grows with every change
 */
public record JobStatus(
    long id,
    long version,
    String name,
    JobState state,
    Progress progress,
    Asked asked,
    Course course) {

  /** 进度: {@code total} is 0 when unknown. */
  public record Progress(long done, long total, String note) {

    /** 未开始. */
    public static final Progress NONE = new Progress(0, 0, "");
  }

  /** 申请: who asked for it, when, and for which division. */
  public record Asked(String by, Instant at, Optional<Long> division) {}

  /**
   * 经过.
   *
   * @param attempts that failed
   * @param problem the code of the last failure
   */
  public record Course(
      int attempts,
      boolean stopAsked,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      Optional<String> problem) {}
}
