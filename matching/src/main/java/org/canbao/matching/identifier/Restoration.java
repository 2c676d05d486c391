package org.canbao.matching.identifier;

/** 还原方式: how a number was brought into its full form, by rule and without guessing. */
public enum Restoration {
  /** 15 位升 18 位. */
  LENGTHENED,
  /** 补校验码: the check digit was missing. */
  CHECK_COMPLETED,
  /** 以他符代 X: a sign or a 10 stood for the X. */
  SIGN_FOR_X
}
