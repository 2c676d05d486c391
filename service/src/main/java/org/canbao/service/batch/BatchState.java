package org.canbao.service.batch;

/** 批量状态. */
public enum BatchState {
  CHECKING,
  CHECKED,
  SUBMITTED,
  APPLYING,
  APPLIED,
  WITHDRAWN;

  /** Whether it can still be withdrawn: nothing was done with its rows. */
  public boolean isOpen() {
    return this == CHECKING || this == CHECKED || this == SUBMITTED;
  }
}
