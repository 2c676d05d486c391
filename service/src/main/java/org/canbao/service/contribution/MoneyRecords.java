package org.canbao.service.contribution;

import java.util.Optional;
import org.canbao.service.contribution.ledger.Movement;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 资金查询: movements of money in the current territory. */
@Service
public class MoneyRecords {

  private final Movements movements;

  MoneyRecords(Movements movements) {
    this.movements = movements;
  }

  /** The movement of a number; refused when there is none in the territory. */
  @Transactional(readOnly = true)
  public Movement get(long id) {
    return movements.find(id).orElseThrow(MoneyRefusals::unknownPosting);
  }

  /** Lists those of the territory, the latest first. */
  @Transactional(readOnly = true)
  public Page<Movement> list(Movements.Filter filter, int limit, Optional<String> after) {
    long before = after.map(Cursor::number).orElse(Long.MAX_VALUE);
    return Page.of(
        movements.list(filter, before, Page.limit(limit)), limit, last -> Cursor.of(last.id()));
  }
}
