package org.canbao.service.batch.row;

/** 行状态. */
public enum RowState {
  PENDING,
  READY,
  REFUSED,
  APPLIED
}
