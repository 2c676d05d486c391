package org.canbao.matching.name;

/** 异体类别: in what way two characters stand for one, and what it costs to take them for one. */
enum VariantKind {
  /** 繁简一一对应. */
  TRADITIONAL(500),
  /** 异体字. */
  VARIANT(1_500),
  /** 姓名中换用. */
  NAMES(2_000),
  /** 一简对多繁: of several, so others may be meant. */
  MERGED(3_000);

  private final int cost;

  VariantKind(int cost) {
    this.cost = cost;
  }

  /** In thousandths of bits. */
  int cost() {
    return cost;
  }
}
