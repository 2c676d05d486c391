package org.canbao.matching.name;

/** 姓名相符程度, from the strongest on. */
public enum NameLevel {
  /** 相同, as written or once tidied. */
  SAME,
  /** 只差间隔号. */
  DOTLESS,
  /** 异体字相同. */
  VARIANT,
  /** 缺字处之外相同. */
  LOST_CHARACTER,
  /** 一字同音. */
  ONE_SOUND,
  /** 一字形近. */
  ONE_SHAPE,
  /** 罗马字或读音相同. */
  ROMANISED,
  /** 长名被截断. */
  CUT_OFF,
  /** 次序颠倒. */
  SWAPPED,
  /** 多一字或少一字. */
  ONE_DROPPED,
  /** 一字不同. */
  ONE_OTHER,
  /** 同名不同姓. */
  GIVEN_ONLY,
  /** 同姓不同名. */
  SURNAME_ONLY,
  /** 不同. */
  DIFFERENT;

  /** Whether it is at least as strong as another. */
  public boolean isAtLeast(NameLevel other) {
    return compareTo(other) <= 0;
  }
}
