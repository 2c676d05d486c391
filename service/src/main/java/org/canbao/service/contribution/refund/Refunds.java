package org.canbao.service.contribution.refund;

import java.util.List;
import org.canbao.service.approval.Proposals;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退费: proposes that credit goes back, also without anybody's asking when somebody died. */
@Service
public class Refunds {

  private static final int AT_ONCE = 100;

  private final Proposals proposals;
  private final JdbcClient database;

  Refunds(Proposals proposals, JdbcClient database) {
    this.proposals = proposals;
    this.database = database;
  }

  /** 提出退费: for a second person to decide on; returns the proposal's number. */
  @Transactional
  public long propose(RefundChange change, String reason) {
    return proposals.propose(RefundProposals.NAME, change, reason);
  }

  /** 去世人员退费: proposes all credit of the dead that nobody proposed yet; returns how many. */
  @Transactional
  public int proposeForTheDead() {
    List<RefundChange> due =
        database
            .sql(
                """
                select e.person_id, e.funder, sum(e.amount) as amount
                from ledger_entry e join person p on p.id = e.person_id
                where e.account = 'CREDIT' and p.life = 'DEAD'
                  and not exists (select from proposal o
                    where o.kind = 'refund' and o.state = 'OPEN' and o.record = 'person:' || e.person_id
                      and o.payload ->> 'funder' = e.funder)
                group by e.person_id, e.funder having sum(e.amount) > 0
                order by e.person_id limit ?
                """)
            .param(AT_ONCE)
            .query(
                (row, n) ->
                    new RefundChange(
                        row.getLong(1),
                        Funder.valueOf(row.getString(2)),
                        new Yuan(row.getBigDecimal(3))))
            .list();
    due.forEach(change -> propose(change, "参保人去世，结余退还 / the person died: credit to be refunded"));
    return due.size();
  }
}
