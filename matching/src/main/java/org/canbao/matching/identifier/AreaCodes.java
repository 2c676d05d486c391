package org.canbao.matching.identifier;

/** 区划代码存续: whether a number may begin with a code, given when its holder was born. */
@FunctionalInterface
public interface AreaCodes {

  /** Every code may begin a number: where no history of codes is at hand. */
  AreaCodes ANY = (_, _) -> true;

  /** Whether somebody born in a year may have been given a number that begins so. */
  boolean mayBegin(String sixDigits, int bornIn);
}
