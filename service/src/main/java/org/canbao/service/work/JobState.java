package org.canbao.service.work;

/** 作业状态. */
public enum JobState {
  WAITING,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  /** 已结束: whether it is over, unless somebody asks for a failed one again. */
  public boolean isFinal() {
    return switch (this) {
      case WAITING, RUNNING -> false;
      case SUCCEEDED, FAILED, CANCELLED -> true;
    };
  }
}
