package org.canbao.service.contribution.ledger;

/** 资金变动类别. */
public enum MovementKind {
  /** 到账: money came in. */
  POSTING,
  /** 退费: money went back. */
  REFUND,
  /** 冲销: a posting is undone. */
  REVERSAL,
  /** 划转: money goes from one purpose to another. */
  TRANSFER,
  /** 释放: what it was for is cancelled. */
  RELEASE
}
