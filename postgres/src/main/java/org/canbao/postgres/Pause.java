package org.canbao.postgres;

/** 等待: waits a moment between two looks. */
@FunctionalInterface
interface Pause {

  /** Waits, and tells whether the work may go on: false when the server is being closed. */
  boolean millis(long millis);
}
