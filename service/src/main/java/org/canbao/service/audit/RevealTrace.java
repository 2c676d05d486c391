package org.canbao.service.audit;

import java.util.Map;
import org.canbao.service.audit.AuditRecord.Change;
import org.canbao.service.audit.AuditRecord.Grounds;
import org.canbao.service.audit.AuditRecord.Subject;
import org.canbao.service.protection.RevealRequest;
import org.canbao.service.protection.RevealWitness;
import org.springframework.stereotype.Component;

/** 查看留痕: each reveal of a plain value is an entry of the trail before it happens. */
@Component
class RevealTrace implements RevealWitness {

  private final AuditTrail trail;

  RevealTrace(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public void beforeRevealing(RevealRequest request) {
    RevealRequest.Subject record = request.record();
    trail.record(
        new AuditRecord(
            AuditAction.REVEAL,
            new Subject(record.matter(), record.id(), record.division()),
            new Change(Map.of(), Map.of("field", request.place().column())),
            new Grounds(request.purpose().name(), request.reason().strip())));
  }
}
