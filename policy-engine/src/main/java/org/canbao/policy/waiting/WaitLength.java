package org.canbao.policy.waiting;

/**
 * 等待期长度: a length of time in the unit that a document states.
 *
 * @param length how many units
 * @param unit months or days
 */
public record WaitLength(int length, WaitUnit unit) {

  public WaitLength {
    if (length < 0) {
      throw new IllegalArgumentException("a wait must be 0 or longer, but was " + length);
    }
  }
}
