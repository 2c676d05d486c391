package org.canbao.service.batch.check;

import org.canbao.service.actor.Right;
import org.canbao.service.batch.BatchJob;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.division.Divisions;
import org.springframework.stereotype.Component;

/** 批量校验作业: checks a list, as the one who uploaded it and in their territory. */
@Component
public class CheckBatch extends BatchJob {

  /** Under which name it is asked for. */
  public static final String NAME = "check-batch";

  private final Checking checking;

  CheckBatch(Checking checking, BatchTable batches, Divisions divisions) {
    super(batches, divisions);
    this.checking = checking;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Right right() {
    return Right.BATCH_CHANGE;
  }

  @Override
  protected Done some(long batch, int line) {
    return checking.some(batch, line);
  }

  @Override
  protected String doing() {
    return "checking-rows";
  }
}
