package org.canbao.service.contribution.refund;

import java.util.List;
import org.canbao.service.approval.Proposals;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.rest.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 退费: proposes that credit goes back, also without anybody's asking when somebody died. */
@Service
public class Refunds {

  private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);
  private static final int AT_ONCE = 100;

  private final Proposals proposals;
  private final JdbcClient database;
  private final TransactionTemplate savepoint;

  Refunds(Proposals proposals, JdbcClient database, PlatformTransactionManager transactions) {
    this.proposals = proposals;
    this.database = database;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** 提出退费: for a second person to decide on; returns the proposal's number. */
  @Transactional
  public long propose(RefundChange change, String reason) {
    return proposals.propose(RefundProposals.NAME, change, reason);
  }

  /**
   * 去世人员退费: proposes all credit of the dead that nobody proposed yet; returns how many. What was
   * turned down is not asked again while the money is the same, and what cannot be proposed keeps
   * back nobody else's.
   */
  @Transactional
  public int proposeForTheDead() {
    return (int) creditOfTheDead().stream().filter(this::isProposed).count();
  }

  private boolean isProposed(RefundChange change) {
    try {
      savepoint.executeWithoutResult(
          _ -> propose(change, "参保人去世，结余退还 / the person died: credit to be refunded"));
      return true;
    } catch (Problem refused) {
      LOG.warn("credit of file {} could not be proposed: {}", change.person(), refused.code());
      return false;
    }
  }

  /** By file, because a death is told of one person and money may be another's; in any order. */
  private List<RefundChange> creditOfTheDead() {
    return database
        .sql(
            """
            with credit as (
              select p.file_id, e.funder, sum(e.amount) as amount
              from ledger_entry e join person p on p.id = e.person_id
              where e.account = 'CREDIT'
                and exists (select from person d where d.file_id = p.file_id and d.life = 'DEAD')
              group by p.file_id, e.funder having sum(e.amount) > 0)
            select c.file_id, c.funder, c.amount from credit c
            where not exists (select from proposal o join person q on o.record = 'person:' || q.id
              where q.file_id = c.file_id and o.kind = 'refund' and o.payload ->> 'funder' = c.funder
                and (o.state = 'OPEN' or o.state = 'REJECTED' and o.payload ->> 'amount' = c.amount::text))
            order by random() limit ?
            """)
        .param(AT_ONCE)
        .query(
            (row, n) ->
                new RefundChange(
                    row.getLong(1),
                    Funder.valueOf(row.getString(2)),
                    new Yuan(row.getBigDecimal(3))))
        .list();
  }
}
