package org.canbao.service.batch.apply;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalDecided;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.approval.ProposalState;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchJob;
import org.canbao.service.batch.BatchRefusals;
import org.canbao.service.batch.BatchState;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.batch.BatchTrail;
import org.canbao.service.division.Divisions;
import org.canbao.service.work.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 批量复核: another person than the one who uploaded a list accepts it; then it is worked off. */
@Component
class BatchProposals implements ProposalKind<BatchAcceptance> {

  static final String NAME = "batch";

  private final BatchTable batches;
  private final BatchTrail trail;
  private final Divisions divisions;
  private final Jobs jobs;

  BatchProposals(BatchTable batches, BatchTrail trail, Divisions divisions, Jobs jobs) {
    this.batches = batches;
    this.trail = trail;
    this.divisions = divisions;
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<BatchAcceptance> payload() {
    return BatchAcceptance.class;
  }

  @Override
  public Right propose() {
    return Right.BATCH_CHANGE;
  }

  @Override
  public Right approve() {
    return Right.BATCH_APPROVE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(60);
  }

  @Override
  public Difference difference(BatchAcceptance change) {
    Batch batch = require(change);
    if (batch.state() != BatchState.CHECKED && batch.state() != BatchState.SUBMITTED) {
      throw BatchRefusals.notIn(BatchState.CHECKED, batch.state());
    }
    if (batch.counts().ready() == 0) {
      throw BatchRefusals.nothingReady();
    }
    return Difference.NONE
        .added("kind", batch.kind() + " " + batch.order().sponsor())
        .added("rows", Integer.toString(batch.counts().ready()))
        .added("refused", Integer.toString(batch.counts().refused()))
        .added("amount", batch.counts().amount().toString());
  }

  @Override
  public void apply(BatchAcceptance change, Proposal proposal) {
    Batch batch = batches.lock(change.batch()).orElseThrow(BatchRefusals::unknown);
    String actor = CurrentActor.get().id();
    if (batch.state() != BatchState.SUBMITTED
        || !batch.course().proposal().equals(Optional.of(proposal.id()))) {
      throw BatchRefusals.notIn(BatchState.SUBMITTED, batch.state());
    }
    if (batch.course().uploadedBy().equals(actor)) {
      throw BatchRefusals.own();
    }
    long job = jobs.request(ApplyBatch.NAME, new BatchJob.Of(batch.id()));
    batches.accept(batch.id(), actor, job);
    trail.record(AuditAction.APPROVE, require(change), Map.of("state", batch.state().name()));
  }

  /** A list that was not accepted can be submitted again, or withdrawn. */
  @EventListener
  void decided(ProposalDecided decided) {
    if (decided.kind().equals(NAME) && decided.state() != ProposalState.APPROVED) {
      batches
          .ofProposal(decided.id())
          .filter(batch -> batch.state() == BatchState.SUBMITTED)
          .ifPresent(batch -> batches.move(batch.id(), BatchState.CHECKED));
    }
  }

  @Override
  public Optional<Long> division(BatchAcceptance change) {
    return Optional.of(divisions.get(require(change).order().division()).id());
  }

  @Override
  public String record(BatchAcceptance change) {
    return "batch:" + change.batch();
  }

  private Batch require(BatchAcceptance change) {
    return batches.find(change.batch()).orElseThrow(BatchRefusals::unknown);
  }
}
