package org.canbao.service.access;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.protection.RevealRequest;
import org.springframework.stereotype.Component;

/** 访问留痕: what this module tells the audit trail. */
@Component
public class AccessTrail {

  /** 事件: what happened to an account or a client. */
  public enum Event {
    CREATE(AuditAction.CREATE),
    CHANGE(AuditAction.CHANGE),
    CHANGE_RIGHTS(AuditAction.CHANGE),
    CHANGE_PASSWORD(AuditAction.CHANGE),
    RESET_PASSWORD(AuditAction.CHANGE),
    TIE_TO_PROVIDER(AuditAction.CHANGE),
    BIND_SECOND_FACTOR(AuditAction.CHANGE),
    REMOVE_SECOND_FACTOR(AuditAction.CHANGE),
    RENEW_KEY(AuditAction.CHANGE),
    SIGN_IN(AuditAction.SIGN_IN),
    SIGN_IN_FAILED(AuditAction.REFUSE),
    LOCK(AuditAction.REFUSE),
    SIGN_OUT(AuditAction.SIGN_OUT),
    FORCED_SIGN_OUT(AuditAction.SIGN_OUT);

    private final AuditAction action;

    Event(AuditAction action) {
      this.action = action;
    }
  }

  private final AuditTrail trail;

  AccessTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Notes what happened to an account, with the fields concerned; personal ones only as changed.
   */
  public void note(StaffAccount account, Event event, Map<String, ?> before, Map<String, ?> after) {
    note(
        new AuditRecord.Subject("staff", Long.toString(account.id()), division(account)),
        event,
        before,
        after);
  }

  /** Notes what happened to an API client. */
  public void note(long client, long division, Event event, Map<String, ?> after) {
    note(AuditRecord.Subject.of("client", client, division), event, Map.of(), after);
  }

  private void note(
      AuditRecord.Subject subject, Event event, Map<String, ?> before, Map<String, ?> after) {
    Map<String, Object> told = new HashMap<>(after);
    told.put("event", event.name());
    trail.record(AuditRecord.of(event.action, subject, new AuditRecord.Change(before, told)));
  }

  /** The account as the record whose number somebody wants to see. */
  public static RevealRequest.Subject subject(StaffAccount account) {
    return new RevealRequest.Subject("staff", Long.toString(account.id()), division(account));
  }

  private static OptionalLong division(StaffAccount account) {
    return account.division().map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
