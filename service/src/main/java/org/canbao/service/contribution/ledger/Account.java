package org.canbao.service.contribution.ledger;

/** 账户: where money is. */
public enum Account {
  /** 缴费渠道: outside; what came in stands there as less than nothing. */
  CHANNEL,
  /** 缴费单. */
  BILL,
  /** 个人结余: a person's money that nothing is owed for. */
  CREDIT,
  /** 待认领: nobody knows yet whose it is. */
  SUSPENSE,
  /** 已退费: gone back. */
  REFUND
}
