package org.canbao.command.decide;

import org.canbao.contract.Message;

/**
 * 计数: how many lines came to which end.
 *
 * @param decided answered
 * @param refused told with the reason
 */
record Tally(long decided, long refused) {

  Tally plus(DecidedBlock block) {
    return new Tally(decided + block.decided(), refused + block.refusals().size());
  }

  Message message() {
    return decided + refused == 0
        ? new Message("没有数据行，未作核定。", "No lines, nothing to decide.")
        : Message.of("已核定%d行，退回%d行。", "%d decided, %d refused.", decided, refused);
  }
}
