package org.canbao.service.audit;

import java.util.Map;
import java.util.OptionalLong;

/**
 * 审计内容: what a module tells the trail; who, where from and when the trail knows itself.
 *
 * <p>Protected values are told masked; whatever number slips through is masked by the trail.
 */
public record AuditRecord(AuditAction action, Subject subject, Change change, Grounds grounds) {

  /**
   * 所涉记录.
   *
   * @param matter the module's word for the kind of record, {@code staff}
   * @param record the record's own identity, never personal data
   * @param division in whose territory it lies; entries without one are seen by the nation alone
   */
  public record Subject(String matter, String record, OptionalLong division) {

    /** A record that belongs to no division. */
    public static Subject of(String matter, Object record) {
      return new Subject(matter, record.toString(), OptionalLong.empty());
    }

    /** A record that lies in a division. */
    public static Subject of(String matter, Object record, long division) {
      return new Subject(matter, record.toString(), OptionalLong.of(division));
    }
  }

  /**
   * 前后值: the fields concerned, before and after; texts, numbers, truth values, lists and maps of
   * them.
   */
  public record Change(Map<String, ?> before, Map<String, ?> after) {

    /** 无变化: something that changes nothing, a view for instance. */
    public static final Change NONE = new Change(Map.of(), Map.of());

    public Change {
      before = Map.copyOf(before);
      after = Map.copyOf(after);
    }
  }

  /** 缘由: purpose and reason as they were given, empty when none is asked for. */
  public record Grounds(String purpose, String reason) {

    /** 无须说明. */
    public static final Grounds NONE = new Grounds("", "");
  }

  /** Something that needs no grounds. */
  public static AuditRecord of(AuditAction action, Subject subject, Change change) {
    return new AuditRecord(action, subject, change, Grounds.NONE);
  }
}
