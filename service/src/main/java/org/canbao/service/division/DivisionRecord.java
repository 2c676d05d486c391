package org.canbao.service.division;

import java.time.LocalDate;
import java.util.List;

/**
 * 变更记录: one change as it stands in the history.
 *
 * @param dayKnown false when the source tells the year alone
 * @param inferred the source names no successors; they are where the counties went
 * @param from the divisions as they were before
 * @param to the divisions as they were after
 */
public record DivisionRecord(
    long id,
    Kind kind,
    LocalDate on,
    boolean dayKnown,
    boolean inferred,
    String source,
    List<Party> from,
    List<Party> to) {

  /** 变更类别. */
  public enum Kind {
    /** 设立. */
    FOUND,
    /** 更名. */
    RENAME,
    /** 代码变更. */
    RECODE,
    /** 改隶. */
    MOVE,
    /** 合并. */
    MERGE,
    /** 分立. */
    SPLIT,
    /** 部分划出. */
    PART,
    /** 撤销. */
    ABOLISH;

    /** What happened to a division that went on under another name, code or parent. */
    public static Kind between(String before, String after, boolean sameParent) {
      if (before.equals(after)) {
        return RENAME;
      }
      return sameParent ? RECODE : MOVE;
    }

    /** How a division ended that so many others took over. */
    public static Kind ending(int heirs) {
      return heirs == 0 ? ABOLISH : heirs == 1 ? MERGE : SPLIT;
    }
  }

  /** 一方: a division under the name and code of that time. */
  public record Party(long id, String code, String name) {}

  public DivisionRecord {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
