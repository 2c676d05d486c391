package org.canbao.service.batch;

import java.util.Map;
import java.util.Optional;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批量: finds lists in the current territory, and withdraws them. */
@Service
public class Batches {

  private final BatchTable table;
  private final BatchTrail trail;

  Batches(BatchTable table, BatchTrail trail) {
    this.table = table;
    this.trail = trail;
  }

  /** 筛选: which lists are shown. */
  public record Filter(Optional<BatchKind> kind, Optional<BatchState> state) {}

  /** The one of a number; refused when there is none in the territory. */
  @Transactional(readOnly = true)
  public Batch get(long id) {
    return table.find(id).orElseThrow(BatchRefusals::unknown);
  }

  /** Those of the territory, the newest first. */
  @Transactional(readOnly = true)
  public Page<Batch> list(Filter filter, int limit, Optional<String> after) {
    long before = after.map(Cursor::number).orElse(Long.MAX_VALUE);
    return Page.of(
        table.list(filter, before, Page.limit(limit)), limit, last -> Cursor.of(last.id()));
  }

  /** Holds one for a change that starts from a version. */
  public Batch hold(long id, long version) {
    Batch batch = table.lock(id).orElseThrow(BatchRefusals::unknown);
    if (batch.version() != version) {
      throw Problem.stale();
    }
    return batch;
  }

  /** 撤回: nothing is done with it; the same file may come again. */
  @Transactional
  public Batch withdraw(long id, long version) {
    Batch batch = hold(id, version);
    if (!batch.state().isOpen()) {
      throw BatchRefusals.notOpen(batch.state());
    }
    table.move(id, BatchState.WITHDRAWN);
    Batch after = get(id);
    trail.record(AuditAction.CHANGE, after, Map.of("state", batch.state().name()));
    return after;
  }
}
