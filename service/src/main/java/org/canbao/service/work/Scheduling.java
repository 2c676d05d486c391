package org.canbao.service.work;

/** 调度: puts a job where the runners find it, as part of the caller's transaction. */
public interface Scheduling {

  /**
   * Makes a job due now.
   *
   * @param round how often it was asked for before
   */
  void due(long job, int round);
}
