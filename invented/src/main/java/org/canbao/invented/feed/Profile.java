package org.canbao.invented.feed;

/** 数据质量类别: how clean the lines of a source are. */
public enum Profile {
  /** 公安登记. */
  A,
  /** 部门业务系统. */
  B,
  /** 手工名册. */
  C,
  /** 出生与新生儿参保. */
  D
}
