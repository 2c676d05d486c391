package org.canbao.postgres.restore;

import org.canbao.postgres.trouble.DatabaseTrouble;

/** 备份不适用: a sound backup does not fit the schema, or its rows did not arrive as they were. */
public final class UnfitBackup extends DatabaseTrouble {

  private static final long serialVersionUID = 1L;

  /** Tells which table, sequence or partition, and what is wrong. */
  public UnfitBackup(String part, String chinese, String english) {
    super(
        "无法恢复 %s：%s".formatted(part, chinese),
        "%s cannot be restored: %s".formatted(part, english));
  }
}
