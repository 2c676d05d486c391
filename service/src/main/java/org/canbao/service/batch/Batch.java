package org.canbao.service.batch;

import java.time.Instant;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;

/**
 * 批量: a list that was handed in.
 *
 * @param version grows with each change of state
 */
public record Batch(
    long id,
    long version,
    BatchKind kind,
    Order order,
    BatchState state,
    Counts counts,
    Course course) {

  /**
   * 申报: for whom it was handed in and how.
   *
   * @param division today's code of where it belongs; people are registered there
   * @param organisation the school or employer
   * @param year the coverage year of rows that name none
   * @param bills whether what is enrolled is billed at once
   * @param follows the batch whose refused rows come again
   */
  public record Order(
      Sponsor sponsor,
      String division,
      Optional<Long> organisation,
      Optional<Integer> year,
      boolean bills,
      Optional<Long> follows) {}

  /**
   * 行数: how many rows came how far; the others are still to be checked.
   *
   * @param amount of rows that are ready or applied
   * @param amountApplied of rows that are applied
   */
  public record Counts(
      int rows, int ready, int refused, int applied, Yuan amount, Yuan amountApplied) {}

  /**
   * 经过.
   *
   * @param job the last job that worked on it, whose progress can be watched
   * @param proposal under which the second person decides
   */
  public record Course(
      String uploadedBy,
      Instant uploadedAt,
      Optional<Instant> checkedAt,
      Optional<String> acceptedBy,
      Optional<Instant> endedAt,
      Optional<Long> job,
      Optional<Long> proposal) {}
}
