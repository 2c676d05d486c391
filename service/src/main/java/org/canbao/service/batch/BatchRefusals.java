package org.canbao.service.batch;

import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** 批量退回: what is told when something cannot be done with a list. */
public final class BatchRefusals {

  private BatchRefusals() {}

  /** There is none of this number, or not here. */
  public static Problem unknown() {
    return Problem.notFound(
        "batch-unknown", Text.of("没有这个批次，或不在您的管辖范围内", "there is no such batch in your territory"));
  }

  /** It is not in the state that this needs. */
  public static Problem notIn(BatchState expected, BatchState state) {
    return Problem.conflict(
        "batch-state",
        Text.of("该批次为 %2$s，应为 %1$s", "the batch is %2$s, expected %1$s")
            .formatted(expected, state));
  }

  /** It was worked off already, or ended. */
  public static Problem notOpen(BatchState state) {
    return Problem.conflict(
        "batch-state",
        Text.of("该批次为 %s，不能再撤回", "the batch is %s and can be withdrawn no more").formatted(state));
  }

  /** There is nothing in it that could be done. */
  public static Problem nothingReady() {
    return Problem.conflict(
        "nothing-ready",
        Text.of(
            "没有可办理的行，请下载错误清单改正后再传",
            "no row is ready; correct those that were refused and send" + " them again"));
  }

  /** The same file came before. */
  public static Problem same(long former) {
    return Problem.conflict(
        "batch-known",
        Text.of(
                "同一文件已作为批次 %d 上传；如需重传，请先撤回该批次",
                "the same file was uploaded as batch %d; withdraw that one to send it again")
            .formatted(former));
  }

  /** Whoever handed it in does not accept it. */
  public static Problem own() {
    return Problem.forbidden(
        "own-batch", Text.of("上传人不得接受自己的批次", "nobody accepts a batch that they uploaded"));
  }
}
