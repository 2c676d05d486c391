package org.canbao.service.batch.apply;

import org.canbao.service.actor.Right;
import org.canbao.service.batch.BatchJob;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.division.Divisions;
import org.springframework.stereotype.Component;

/** 批量办理作业: does what the rows ask, as the one who accepted the list and in their territory. */
@Component
class ApplyBatch extends BatchJob {

  static final String NAME = "apply-batch";

  private final Applying applying;

  ApplyBatch(Applying applying, BatchTable batches, Divisions divisions) {
    super(batches, divisions);
    this.applying = applying;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Right right() {
    return Right.BATCH_APPROVE;
  }

  @Override
  protected Done some(long batch, int line) {
    return applying.some(batch, line);
  }

  @Override
  protected String doing() {
    return "applying-rows";
  }
}
