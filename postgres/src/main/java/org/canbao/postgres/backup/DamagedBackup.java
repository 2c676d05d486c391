package org.canbao.postgres.backup;

import java.nio.file.Path;
import org.canbao.postgres.trouble.DatabaseTrouble;

/** 备份损坏: a file is no backup, or not the one that was written. */
public final class DamagedBackup extends DatabaseTrouble {

  private static final long serialVersionUID = 1L;

  /** Tells which file, which part of it, and what is wrong there. */
  public DamagedBackup(Path file, String part, String chinese, String english) {
    super(
        "备份文件 %s 不可用（%s）：%s".formatted(file.getFileName(), part, chinese),
        "the backup %s is not usable (%s): %s".formatted(file.getFileName(), part, english));
  }
}
