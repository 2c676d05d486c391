package org.canbao.service.enrolment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 参保步骤: writes a step of an enrolment with its history, its audit entry and its events. */
@Component
class EnrolmentSteps {

  private final EnrolmentRows rows;
  private final AuditTrail trail;
  private final ApplicationEventPublisher events;

  EnrolmentSteps(EnrolmentRows rows, AuditTrail trail, ApplicationEventPublisher events) {
    this.rows = rows;
    this.trail = trail;
    this.events = events;
  }

  /** 登记: a new one. */
  EnrolmentRow begin(EnrolmentRow wanted) {
    String actor = CurrentActor.get().id();
    EnrolmentRow row = rows.find(rows.insert(wanted, actor)).orElseThrow();
    rows.note(row, actor, "");
    record(AuditAction.CREATE, row, Map.of(), view(row));
    if (row.counts()) {
      tell(row);
    }
    return row;
  }

  /** 变更: one that is another than before. */
  EnrolmentRow take(EnrolmentRow before, EnrolmentRow after, String note) {
    EnrolmentRow row = write(before, after, note);
    if (after.it().state() == EnrolmentState.CANCELLED) {
      events.publishEvent(new EnrolmentCancelled(after.it().id()));
      return rows.find(after.it().id()).orElseThrow();
    }
    return row;
  }

  /** 替代: one that another takes the place of; its money stays on its bill. */
  void replace(EnrolmentRow before, EnrolmentRow after) {
    write(before, after, "");
  }

  private EnrolmentRow write(EnrolmentRow before, EnrolmentRow after, String note) {
    rows.save(after);
    rows.note(after, CurrentActor.get().id(), note);
    record(AuditAction.CHANGE, after, view(before), view(after));
    if (before.counts() || after.counts()) {
      tell(after);
    }
    return rows.find(after.it().id()).orElseThrow();
  }

  private void tell(EnrolmentRow row) {
    events.publishEvent(new EnrolmentChanged(row.it().personId(), row.it().firstYear()));
  }

  private void record(
      AuditAction action, EnrolmentRow row, Map<String, ?> before, Map<String, ?> after) {
    trail.record(
        AuditRecord.of(
            action,
            AuditRecord.Subject.of("enrolment", row.it().id(), row.division()),
            new AuditRecord.Change(before, after)));
  }

  private static Map<String, Object> view(EnrolmentRow row) {
    Enrolment it = row.it();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("person", it.personId());
    view.put("scheme", it.span().scheme().name());
    view.put("area", it.span().area());
    view.put("state", it.state().name());
    view.put("firstDay", it.span().firstDay().toString());
    it.span().lastDay().ifPresent(day -> view.put("lastDay", day.toString()));
    it.course().paidOn().ifPresent(day -> view.put("paidOn", day.toString()));
    it.course().because().ifPresent(cause -> view.put("because", cause.name()));
    return view;
  }
}
