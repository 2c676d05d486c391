package org.canbao.service.contribution;

import java.util.Map;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** 缴费审计: what was done to bills and money, in numbers that name nobody. */
@Component
public class ContributionTrail {

  private final AuditTrail trail;

  ContributionTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /** Notes something new. */
  public void created(String matter, long id, long division, Map<String, ?> after) {
    note(AuditAction.CREATE, matter, id, division, new AuditRecord.Change(Map.of(), after));
  }

  /** Notes a change of state. */
  void changed(String matter, long id, long division, Enum<?> before, Enum<?> after) {
    note(
        AuditAction.CHANGE,
        matter,
        id,
        division,
        new AuditRecord.Change(Map.of("state", before.name()), Map.of("state", after.name())));
  }

  private void note(
      AuditAction action, String matter, long id, long division, AuditRecord.Change change) {
    trail.record(AuditRecord.of(action, AuditRecord.Subject.of(matter, id, division), change));
  }
}
