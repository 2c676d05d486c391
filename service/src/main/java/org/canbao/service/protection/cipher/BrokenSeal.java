package org.canbao.service.protection.cipher;

/** 密文不符: sealed bytes that were changed, moved to another place, or sealed with another key. */
public final class BrokenSeal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which seal; never what is under it. */
  public BrokenSeal(String message) {
    super(message);
  }
}
