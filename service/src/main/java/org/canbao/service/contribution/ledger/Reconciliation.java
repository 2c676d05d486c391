package org.canbao.service.contribution.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对账: sums of the ledger by day, channel and account; together they are nothing. */
@Service
public class Reconciliation {

  private static final int MOST = 2000;

  private final JdbcClient database;

  Reconciliation(JdbcClient database) {
    this.database = database;
  }

  /** 汇总: of one day, channel and account. */
  public record Sum(
      LocalDate bookedOn, String channel, Account account, long entries, Yuan amount) {}

  /**
   * 对账单.
   *
   * @param total of all sums; {@code 0.00} or the books are wrong
   * @param more whether there are further sums beyond those shown; choose fewer days then
   */
  public record Sheet(List<Sum> sums, Yuan total, boolean more) {}

  /** The sums of some days, of one channel or all, in the current territory. */
  @Transactional(readOnly = true)
  public Sheet sheet(LocalDate from, LocalDate to, Optional<String> channel) {
    List<Sum> sums =
        database
            .sql(
                """
                select m.booked_on, m.channel, e.account, count(*), sum(e.amount)
                from money_movement m join ledger_entry e on e.movement_id = m.id
                where m.booked_on between ? and ? and (? = '' or m.channel = ?)
                group by m.booked_on, m.channel, e.account
                order by m.booked_on, m.channel, e.account limit ?
                """)
            .params(from, to, channel.orElse(""), channel.orElse(""), MOST + 1)
            .query(
                (row, n) ->
                    new Sum(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        Account.valueOf(row.getString(3)),
                        row.getLong(4),
                        new Yuan(row.getBigDecimal(5))))
            .list();
    return new Sheet(
        sums.stream().limit(MOST).toList(),
        Yuan.sum(sums.stream().map(Sum::amount).toList()),
        sums.size() > MOST);
  }
}
