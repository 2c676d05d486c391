package org.canbao.matching.name;

/** 姓名标记: what is special about a name. */
public enum NameFlag {
  /** 缺. */
  MISSING,
  /** 未取名: of somebody without a name yet. */
  UNNAMED,
  /** 某某之子: named after a relation. */
  RELATION,
  /** 缺字: a character was lost. */
  LOST_CHARACTER,
  /** 生僻字: a character outside the common sets. */
  RARE_CHARACTER,
  /** 间隔号. */
  DOTTED,
  /** 罗马字. */
  ROMANISED
}
