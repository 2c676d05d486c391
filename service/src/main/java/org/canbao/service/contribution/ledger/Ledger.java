package org.canbao.service.contribution.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 资金账: appends movements and says what is where; nothing is ever changed. */
@Repository
public class Ledger {

  private final JdbcClient database;

  Ledger(JdbcClient database) {
    this.database = database;
  }

  /** 排队: from here to the end of the transaction nobody else books this number of the channel. */
  public void queue(String channel, String reference) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('posting:' || ? || E'\\n' || ?, 0))")
        .params(channel, reference)
        .query(row -> {});
  }

  /** 记账: appends a movement and returns its number. */
  public long append(NewMovement it) {
    long id =
        database
            .sql(
                """
                insert into money_movement (kind, channel, reference, person_id, bill_id, division_id,
                  booked_on, reverses, fingerprint, recorded_by)
                values (:kind, :channel, :reference, :person, :bill, :division, :booked, :source, :print, :actor)
                returning id
                """)
            .param("kind", it.kind().name())
            .param("channel", it.origin().channel())
            .param("reference", it.origin().reference())
            .param("person", it.whose().person().orElse(null))
            .param("bill", it.whose().bill().orElse(null))
            .param("division", it.whose().division())
            .param("booked", it.bookedOn())
            .param("source", it.source().orElse(null))
            .param("print", it.origin().fingerprint())
            .param("actor", CurrentActor.get().id())
            .query(Long.class)
            .single();
    it.entries().forEach(entry -> append(id, entry));
    return id;
  }

  private void append(long movement, LedgerEntry entry) {
    database
        .sql(
            """
            insert into ledger_entry (movement_id, account, bill_id, person_id, funder, amount)
            values (:movement, :account, :bill, :person, :funder, :amount)
            """)
        .param("movement", movement)
        .param("account", entry.account().name())
        .param("bill", entry.bill().orElse(null))
        .param("person", entry.person().orElse(null))
        .param("funder", entry.funder().name())
        .param("amount", entry.amount().value())
        .update();
  }

  /** 认领: it became known whose money it is. */
  public void claim(long movement, Optional<Long> person, Optional<Long> bill) {
    database
        .sql("update money_movement set person_id = :person, bill_id = :bill where id = :id")
        .param("person", person.orElse(null))
        .param("bill", bill.orElse(null))
        .param("id", movement)
        .update();
  }

  /** 缴费单余额: what has arrived for a bill, by funder. */
  public Map<Funder, Yuan> ofBill(long bill) {
    return sums("account = 'BILL' and bill_id = ?", bill);
  }

  /** 个人结余: what nothing is owed for, by funder, of a whole file. */
  public Map<Funder, Yuan> creditOf(long file) {
    Map<Funder, Yuan> sums = new EnumMap<>(Funder.class);
    held(file).forEach(it -> sums.merge(it.funder(), it.amount(), Yuan::plus));
    sums.values().removeIf(Yuan::isZero);
    return sums;
  }

  /**
   * 结余账: credit of a funder in a file.
   *
   * @param first the person whose credit is used before that of others of the file
   */
  public record Purse(long file, long first, Funder funder) {}

  /**
   * 动用结余: takes credit from those of a file who hold it, an entry for each, so that a merge that is
   * undone leaves nobody with less than nothing.
   */
  public List<LedgerEntry> outOfCredit(Purse from, Yuan amount) {
    List<LedgerEntry> entries = new ArrayList<>();
    Yuan left = amount;
    for (Held held : held(from.file()).stream().sorted(firstOf(from)).toList()) {
      if (held.funder() == from.funder() && held.amount().isPositive()) {
        Yuan taken = held.amount().atMost(left);
        entries.add(LedgerEntry.credit(held.person(), from.funder(), taken.negated()));
        left = left.minus(taken);
      }
    }
    if (left.isPositive()) {
      throw new IllegalArgumentException("%s more than there is".formatted(left));
    }
    return entries;
  }

  private static Comparator<Held> firstOf(Purse from) {
    return Comparator.comparing((Held held) -> held.person() != from.first())
        .thenComparing(Held::person);
  }

  private record Held(long person, Funder funder, Yuan amount) {}

  private List<Held> held(long file) {
    return database
        .sql("select person_id, funder, amount from credit_held(?)")
        .param(file)
        .query(
            (row, _) ->
                new Held(
                    row.getLong(1),
                    Funder.valueOf(row.getString(2)),
                    new Yuan(row.getBigDecimal(3))))
        .list();
  }

  /** 待认领: what of a posting is still nobody's, by funder. */
  public Map<Funder, Yuan> suspenseOf(long movement) {
    return sums(
        "account = 'SUSPENSE' and movement_id in"
            + " (select ? union select id from money_movement where reverses = ?)",
        movement,
        movement);
  }

  /** 已释放: what a bill gave back when it was cancelled, by funder. */
  public Map<Funder, Yuan> releasedFrom(long bill) {
    return sums(
        "account = 'CREDIT' and movement_id in"
            + " (select id from money_movement where kind = 'RELEASE' and bill_id = ?)",
        bill);
  }

  private Map<Funder, Yuan> sums(String condition, Object... parameters) {
    Map<Funder, Yuan> sums = new EnumMap<>(Funder.class);
    database
        .sql(
            "select funder, sum(amount) from ledger_entry where "
                + condition
                + " group by funder having sum(amount) <> 0")
        .params(Arrays.asList(parameters))
        .query(
            row -> {
              sums.put(Funder.valueOf(row.getString(1)), new Yuan(row.getBigDecimal(2)));
            });
    return sums;
  }

  /** 最后到账日: of what stands on a bill, on the person's side. */
  public Optional<LocalDate> lastDayOf(long bill) {
    return database
        .sql(
            """
            select max(coalesce(s.booked_on, m.booked_on))
            from ledger_entry e
            join money_movement m on m.id = e.movement_id
            left join money_movement s on s.id = m.reverses and m.kind = 'TRANSFER'
            where e.account = 'BILL' and e.bill_id = ? and e.amount > 0
              and e.funder not in ('MEDICAL_ASSISTANCE', 'FISCAL')
              and not exists (select from money_movement r
                where r.reverses = coalesce(s.id, m.id) and r.kind = 'REVERSAL')
            """)
        .param(bill)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** 结余清单: the numbers of people of the territory with credit after a number, in their order. */
  public List<Long> peopleWithCredit(long after, int limit) {
    return database
        .sql(
            """
            select person_id from ledger_entry where account = 'CREDIT' and person_id > ?
              and exists (select from person where id = person_id)
            group by person_id having sum(amount) > 0 order by person_id limit ?
            """)
        .params(after, limit)
        .query(Long.class)
        .list();
  }
}
