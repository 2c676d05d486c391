package org.canbao.service.approval;

import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.approval.ProposalEvent.Step;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 复核决定: the second person's word.
 *
 * <p>It is given by somebody else than the maker, who holds the kind's right, in whose territory
 * the matter lies. Of two who decide at the same time one wins and the other is told.
 */
@Service
public class Decisions {

  private static final int LONGEST_COMMENT = 500;

  private final ProposalKinds kinds;
  private final ProposalRows rows;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  Decisions(
      ProposalKinds kinds, ProposalRows rows, JsonMapper json, ApplicationEventPublisher events) {
    this.kinds = kinds;
    this.rows = rows;
    this.json = json;
    this.events = events;
  }

  /**
   * 同意: approves, and does what was proposed in the same transaction.
   *
   * @param version the version the approver has read
   */
  @Transactional
  public Proposal approve(long id, long version, String comment) {
    requireShort(comment);
    Proposal proposal = open(id, version);
    ProposalKind<?> kind = kinds.require(proposal.subject().kind());
    requireSecond(proposal, kind);
    rows.queue(proposal.subject());
    end(proposal, Step.APPROVE, comment);
    apply(kind, proposal);
    return rows.find(id).orElseThrow(Refusals::unknown);
  }

  private <T> void apply(ProposalKind<T> kind, Proposal proposal) {
    T payload = json.treeToValue(rows.payload(proposal.id()), kind.payload());
    if (!kind.difference(payload).equals(rows.difference(proposal.id()))) {
      throw Refusals.outdated();
    }
    kind.apply(payload, proposal);
  }

  /** 驳回: refuses it and says why. */
  @Transactional
  public Proposal reject(long id, long version, String comment) {
    checked(comment).done();
    Proposal proposal = open(id, version);
    requireSecond(proposal, kinds.require(proposal.subject().kind()));
    end(proposal, Step.REJECT, comment);
    return rows.find(id).orElseThrow(Refusals::unknown);
  }

  /** 撤回: its maker takes it back. */
  @Transactional
  public Proposal withdraw(long id, long version, String comment) {
    requireShort(comment);
    Proposal proposal = open(id, version);
    if (!isOwn(proposal, CurrentActor.get())) {
      throw Problem.forbidden(
          "not-the-maker", Text.of("只有提出人可以撤回", "only who proposed it may take it back"));
    }
    end(proposal, Step.WITHDRAW, comment);
    return rows.find(id).orElseThrow(Refusals::unknown);
  }

  private static void requireShort(String comment) {
    if (!comment.isEmpty()) {
      checked(comment).done();
    }
  }

  private static Checks checked(String comment) {
    return PlainNumbers.refuse(
        new Checks().text(comment, "comment", LONGEST_COMMENT), comment, "comment");
  }

  private Proposal open(long id, long version) {
    Proposal proposal = rows.find(id).orElseThrow(Refusals::unknown);
    if (proposal.state().isFinal()) {
      throw Refusals.ended(proposal.state());
    }
    if (proposal.version() != version) {
      throw Problem.stale();
    }
    return proposal;
  }

  private static void requireSecond(Proposal proposal, ProposalKind<?> kind) {
    Actor actor = CurrentActor.get();
    Refusals.requireRight(actor, kind.approve());
    if (isOwn(proposal, actor)) {
      throw Problem.forbidden(
          "own-proposal", Text.of("不能复核自己提出的事项", "nobody decides on their own proposal"));
    }
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.forbidden(
          "not-a-person", Text.of("复核只能由工作人员作出", "only a member of staff may decide"));
    }
  }

  private static boolean isOwn(Proposal proposal, Actor actor) {
    return proposal.making().maker().equals(actor.id());
  }

  private void end(Proposal proposal, Step step, String comment) {
    String actor = CurrentActor.get().id();
    if (!rows.end(proposal.id(), proposal.version(), step.leadsTo(), actor)) {
      throw Problem.stale();
    }
    rows.note(proposal.id(), step, actor, comment);
    events.publishEvent(
        new ProposalDecided(proposal.id(), proposal.subject().kind(), step.leadsTo()));
  }
}
