package org.canbao.service.approval;

import java.util.Map;
import java.util.OptionalLong;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 复核留痕: who proposed and who decided, in the audit trail and in the same transaction. */
@Component
class ProposalTrail {

  private final AuditTrail trail;
  private final ProposalRows rows;

  ProposalTrail(AuditTrail trail, ProposalRows rows) {
    this.trail = trail;
    this.rows = rows;
  }

  @EventListener
  void made(ProposalMade made) {
    note(made.id(), AuditAction.PROPOSE, ProposalState.OPEN);
  }

  @EventListener
  void decided(ProposalDecided decided) {
    note(decided.id(), action(decided.state()), decided.state());
  }

  private void note(long id, AuditAction action, ProposalState state) {
    rows.find(id).ifPresent(proposal -> note(proposal, action, state));
  }

  private void note(Proposal proposal, AuditAction action, ProposalState state) {
    Proposal.Subject subject = proposal.subject();
    OptionalLong division = subject.division().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    trail.record(
        AuditRecord.of(
            action,
            new AuditRecord.Subject("proposal", Long.toString(proposal.id()), division),
            new AuditRecord.Change(
                Map.of(),
                Map.of("kind", subject.kind(), "about", subject.record(), "state", state.name()))));
  }

  private static AuditAction action(ProposalState state) {
    return switch (state) {
      case OPEN -> AuditAction.PROPOSE;
      case APPROVED -> AuditAction.APPROVE;
      case REJECTED -> AuditAction.REJECT;
      case WITHDRAWN, EXPIRED -> AuditAction.REMOVE;
    };
  }
}
