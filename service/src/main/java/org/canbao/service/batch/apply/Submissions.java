package org.canbao.service.batch.apply;

import java.util.Map;
import org.canbao.service.approval.Proposals;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchRefusals;
import org.canbao.service.batch.BatchState;
import org.canbao.service.batch.BatchTable;
import org.canbao.service.batch.BatchTrail;
import org.canbao.service.batch.Batches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交复核: hands a checked list to a second person. */
@Service
public class Submissions {

  private final Batches batches;
  private final BatchTable table;
  private final Proposals proposals;
  private final BatchTrail trail;

  Submissions(Batches batches, BatchTable table, Proposals proposals, BatchTrail trail) {
    this.batches = batches;
    this.table = table;
    this.proposals = proposals;
    this.trail = trail;
  }

  /** 提交: from now on a second person may accept it. */
  @Transactional
  public Batch submit(long id, long version, String reason) {
    Batch batch = batches.hold(id, version);
    if (batch.state() != BatchState.CHECKED) {
      throw BatchRefusals.notIn(BatchState.CHECKED, batch.state());
    }
    table.submit(id, proposals.propose(BatchProposals.NAME, new BatchAcceptance(id), reason));
    Batch after = batches.get(id);
    trail.record(AuditAction.PROPOSE, after, Map.of("state", batch.state().name()));
    return after;
  }
}
