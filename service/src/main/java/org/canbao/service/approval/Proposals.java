package org.canbao.service.approval;

import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.approval.Proposal.Subject;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 复核事项: makes proposals, lists them, and ends those that nobody decided on in time. */
@Service
public class Proposals {

  private static final int LONGEST_REASON = 500;
  private static final int ENDED_AT_ONCE = 500;

  /** 筛选: which proposals a list should show. */
  public record Filter(Optional<String> kind, Optional<ProposalState> state) {}

  /** 案卷: a proposal with all that belongs to it. */
  public record File(
      Proposal proposal, JsonNode payload, Difference difference, List<ProposalEvent> history) {}

  private final ProposalKinds kinds;
  private final ProposalRows rows;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  Proposals(
      ProposalKinds kinds, ProposalRows rows, JsonMapper json, ApplicationEventPublisher events) {
    this.kinds = kinds;
    this.rows = rows;
    this.json = json;
    this.events = events;
  }

  /**
   * 提出: proposes a change on behalf of whoever acts.
   *
   * @param payload the kind's own record, or the same as JSON
   * @return the proposal's number
   */
  @Transactional
  public long propose(String kind, Object payload, String reason) {
    JsonNode sent = json.valueToTree(payload);
    Checks checks = new Checks().text(reason, "reason", LONGEST_REASON);
    PlainNumbers.refuse(checks, reason, "reason");
    PlainNumbers.refuse(checks, json.writeValueAsString(sent), "payload");
    checks.done();
    return propose(kinds.require(kind), sent, reason);
  }

  private <T> long propose(ProposalKind<T> kind, JsonNode sent, String reason) {
    Actor maker = CurrentActor.get();
    Refusals.requireRight(maker, kind.propose());
    T payload = read(kind, sent);
    Difference difference = kind.difference(payload);
    if (difference.changes().isEmpty()) {
      throw Problem.conflict(
          "nothing-changes",
          Text.of("与现有内容相同，没有变更", "nothing would be different from what is there"));
    }
    Subject subject = new Subject(kind.name(), kind.record(payload), kind.division(payload));
    boolean isElsewhere =
        kind.isOfTheNation(payload) && !maker.territory().isNation()
            || !subject.division().map(rows::sees).orElse(true);
    if (isElsewhere) {
      throw Refusals.elsewhere();
    }
    long id =
        rows.insert(
            new ProposalRows.New(
                subject,
                kind.isOfTheNation(payload),
                json.valueToTree(payload),
                difference,
                maker.id()),
            reason,
            kind.validity().toSeconds());
    rows.note(id, ProposalEvent.Step.MAKE, maker.id(), "");
    events.publishEvent(new ProposalMade(id, kind.name()));
    return id;
  }

  private <T> T read(ProposalKind<T> kind, JsonNode sent) {
    try {
      return json.treeToValue(sent, kind.payload());
    } catch (JacksonException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw Problem.invalid(
          "payload-malformed",
          Text.of("变更内容不符合该类事项的格式：%s", "the payload does not have the form of its kind: %s")
              .formatted(e.getPath().isEmpty() ? "payload" : Refusals.path(e)));
    }
  }

  /** 案卷: a proposal with all that belongs to it; refused when there is none in the territory. */
  @Transactional(readOnly = true)
  public File get(long id) {
    return find(id).orElseThrow(Refusals::unknown);
  }

  /** Finds one that whoever acts may see. */
  @Transactional(readOnly = true)
  public Optional<File> find(long id) {
    return rows.find(id)
        .filter(this::isReadable)
        .map(it -> new File(it, rows.payload(id), rows.difference(id), rows.history(id)));
  }

  private boolean isReadable(Proposal proposal) {
    Actor actor = CurrentActor.get();
    return proposal.making().maker().equals(actor.id())
        || kinds.readableBy(actor).contains(proposal.subject().kind());
  }

  /** Lists those that whoever acts may see, the newest first. */
  @Transactional(readOnly = true)
  public Page<Proposal> list(Filter filter, int limit, Optional<String> after) {
    filter.kind().ifPresent(kinds::require);
    Actor actor = CurrentActor.get();
    long before = after.map(Cursor::number).orElse(Long.MAX_VALUE);
    List<Proposal> found =
        rows.list(
            filter,
            kinds.readableBy(actor),
            actor.id(),
            new ProposalRows.PageAsked(before, Page.limit(limit)));
    return Page.of(found, limit, last -> Cursor.of(last.id()));
  }

  /** 过期: ends those that nobody decided on in time; returns how many. */
  @Transactional
  public int expire() {
    String actor = CurrentActor.get().id();
    List<Proposal> overdue = rows.overdue(ENDED_AT_ONCE);
    for (Proposal one : overdue) {
      rows.end(one.id(), one.version(), ProposalState.EXPIRED, actor);
      rows.note(one.id(), ProposalEvent.Step.EXPIRE, actor, "");
      events.publishEvent(
          new ProposalDecided(one.id(), one.subject().kind(), ProposalState.EXPIRED));
    }
    return overdue.size();
  }
}
