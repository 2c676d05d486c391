package org.canbao.policy.term;

/** 来源: where a value comes from, which is also how far it may be trusted. */
public sealed interface Provenance {

  /** 文件原文: the clause itself sets the value. */
  record Law() implements Provenance {}

  /**
   * 已公布: published elsewhere by an authority or the press.
   *
   * @param where where it was published
   */
  record Published(String where) implements Provenance {}

  /** 示例: no source gives the value; it only stands in until the area enters its own. */
  record Illustrative() implements Provenance {}
}
