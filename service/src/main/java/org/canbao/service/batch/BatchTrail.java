package org.canbao.service.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.division.Divisions;
import org.springframework.stereotype.Component;

/** 批量审计: what was done to lists, in numbers that name nobody. */
@Component
public class BatchTrail {

  private final AuditTrail trail;
  private final Divisions divisions;

  BatchTrail(AuditTrail trail, Divisions divisions) {
    this.trail = trail;
    this.divisions = divisions;
  }

  /** Notes what was done to a list, which is shown as it stands now. */
  public void record(AuditAction action, Batch batch, Map<String, ?> before) {
    long division = divisions.get(batch.order().division()).id();
    trail.record(
        AuditRecord.of(
            action,
            AuditRecord.Subject.of("batch", batch.id(), division),
            new AuditRecord.Change(before, shown(batch))));
  }

  private static Map<String, Object> shown(Batch batch) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", batch.kind().name());
    shown.put("sponsor", batch.order().sponsor().name());
    shown.put("state", batch.state().name());
    shown.put("rows", batch.counts().rows());
    shown.put("ready", batch.counts().ready());
    shown.put("refused", batch.counts().refused());
    shown.put("applied", batch.counts().applied());
    shown.put("amount", batch.counts().amount().toString());
    batch.order().organisation().ifPresent(it -> shown.put("organisation", it));
    batch.order().follows().ifPresent(it -> shown.put("follows", it));
    return shown;
  }
}
