package org.canbao.verification.search;

/** 计步: hears each finished piece of a known number of pieces, from any thread. */
@FunctionalInterface
public interface Ticks {

  /**
   * Hears that pieces are done.
   *
   * @param done how many are done
   * @param total how many there are
   */
  void done(int done, int total);
}
