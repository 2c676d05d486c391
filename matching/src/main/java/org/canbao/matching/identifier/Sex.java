package org.canbao.matching.identifier;

/** 性别, where a number tells it. */
public enum Sex {
  MALE,
  FEMALE
}
