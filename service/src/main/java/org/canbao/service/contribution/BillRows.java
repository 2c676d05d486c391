package org.canbao.service.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 缴费单表. */
@Repository
class BillRows {

  private static final String SELECT =
      """
      select b.*, d.today_code,
        (select coalesce(sum(e.amount), 0) from ledger_entry e
         where e.bill_id = b.id and e.funder not in ('MEDICAL_ASSISTANCE', 'FISCAL')) as paid
      from bill b join division d on d.id = b.division_id
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  BillRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** 新账单. */
  record New(
      long enrolment,
      long person,
      long division,
      Quote quote,
      Optional<LocalDate> dueBy,
      String actor) {}

  Optional<Bill> find(long id) {
    return one(SELECT + "where b.id = ?", id);
  }

  /** The same, and nobody else changes it before the transaction ends. */
  Optional<Bill> lock(long id) {
    return one(SELECT + "where b.id = ? for update of b", id);
  }

  /** The one of an enrolment that is not cancelled. */
  Optional<Bill> ofEnrolment(long enrolment) {
    return one(SELECT + "where b.enrolment_id = ? and b.state <> 'CANCELLED'", enrolment);
  }

  /** The last bill of an enrolment that was cancelled, when none stands. */
  Optional<Bill> lastCancelled(long enrolment) {
    return one(
        SELECT
            + """
            where b.id = (select max(id) from bill where enrolment_id = ?) and b.state = 'CANCELLED'
            """,
        enrolment);
  }

  List<Bills.Standing> ofYear(Collection<Long> files, int year) {
    return database
        .sql(
            """
            select p.file_id, b.id, b.state from person p join bill b on b.person_id = p.id
            where p.file_id = any (?) and b.coverage_year = ? and b.state <> 'CANCELLED'
            """)
        .params(files.toArray(Long[]::new), year)
        .query(
            (row, n) ->
                new Bills.Standing(
                    row.getLong(1), row.getLong(2), BillState.valueOf(row.getString(3))))
        .list();
  }

  private Optional<Bill> one(String sql, long number) {
    return withLines(database.sql(sql).param(number).query(BillRows::head).list()).stream()
        .findFirst();
  }

  /** Those that a list asks for, one more than the limit if there are more. */
  List<Bill> list(Bills.Filter filter, long after, int limit) {
    return withLines(
        database
            .sql(
                SELECT
                    + """
                    where b.id > :after
                      and (:division = '' or d.today_code ^@ :division)
                      and (:year = 0 or b.coverage_year = :year)
                      and (:state = '' or b.state = :state)
                      and (:person = 0 or b.person_id in (
                        select id from person where file_id = (select file_id from person where id = :person)))
                    order by b.id limit :limit
                    """)
            .param("after", after)
            .param("division", filter.division().orElse(""))
            .param("year", filter.year().orElse(0))
            .param("state", filter.state().map(Enum::name).orElse(""))
            .param("person", filter.person().orElse(0L))
            .param("limit", limit + 1)
            .query(BillRows::head)
            .list());
  }

  long insert(New bill) {
    Quote.Asked asked = bill.quote().asked();
    long id =
        database
            .sql(
                """
                insert into bill (enrolment_id, person_id, division_id, area, coverage_year, due_by, state, issued_by)
                values (:enrolment, :person, :division, :area, :year, :due, 'OPEN', :actor) returning id
                """)
            .param("enrolment", bill.enrolment())
            .param("person", bill.person())
            .param("division", bill.division())
            .param("area", asked.area())
            .param("year", asked.year())
            .param("due", bill.dueBy().orElse(null), Types.DATE)
            .param("actor", bill.actor())
            .query(Long.class)
            .single();
    String reasons = json.writeValueAsString(bill.quote().reasons());
    bill.quote().lines().forEach(line -> insert(id, line, reasons));
    return id;
  }

  private void insert(long bill, Line line, String reasons) {
    long id =
        database
            .sql(
                """
                insert into bill_line (bill_id, kind, year, price, reason)
                values (?, ?, ?, ?, ?::jsonb) returning id
                """)
            .params(bill, line.kind().name(), line.year(), line.price().value(), reasons)
            .query(Long.class)
            .single();
    for (Line.Share share : line.shares()) {
      database
          .sql("insert into bill_share (line_id, funder, amount) values (?, ?, ?)")
          .params(id, share.funder().name(), share.amount().value())
          .update();
    }
  }

  void set(long id, BillState state) {
    database
        .sql("update bill set state = ?, version = version + 1 where id = ? and state <> ?")
        .params(state.name(), id, state.name())
        .update();
  }

  /** The number of the place of registration. */
  long division(long id) {
    return database
        .sql("select division_id from bill where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** The lines of several bills at once. */
  private List<Bill> withLines(List<Bill> heads) {
    Map<Long, Map<Long, Line>> lines = new LinkedHashMap<>();
    heads.forEach(head -> lines.put(head.id(), new LinkedHashMap<>()));
    database
        .sql(
            """
            select l.bill_id, l.id, l.kind, l.year, l.price, s.funder, s.amount
            from bill_line l left join bill_share s on s.line_id = l.id
            where l.bill_id = any(?) order by l.id, s.funder
            """)
        .param(heads.stream().map(Bill::id).toArray(Long[]::new))
        .query(
            row -> {
              lines
                  .get(row.getLong("bill_id"))
                  .merge(row.getLong("id"), line(row), BillRows::together);
            });
    return heads.stream()
        .map(head -> with(head, List.copyOf(lines.get(head.id()).values())))
        .toList();
  }

  private static Bill with(Bill head, List<Line> lines) {
    return new Bill(
        head.id(),
        head.version(),
        head.about(),
        head.state(),
        lines,
        Yuan.sum(lines.stream().map(Line::personal).toList()),
        head.paid());
  }

  /** Rows of one line have its price whole and each a share; only together they add up. */
  private static Line together(Line one, Line other) {
    List<Line.Share> shares = new ArrayList<>(one.shares());
    shares.addAll(other.shares());
    return new Line(one.kind(), one.year(), one.price().plus(other.price()), shares);
  }

  private static Line line(ResultSet row) throws SQLException {
    Yuan amount =
        row.getBigDecimal("amount") == null ? Yuan.ZERO : new Yuan(row.getBigDecimal("amount"));
    Funder funder =
        row.getString("funder") == null ? Funder.PERSON : Funder.valueOf(row.getString("funder"));
    return new Line(
        LineKind.valueOf(row.getString("kind")),
        row.getInt("year"),
        amount,
        List.of(new Line.Share(funder, amount)));
  }

  private static Bill head(ResultSet row, int number) throws SQLException {
    return new Bill(
        row.getLong("id"),
        row.getLong("version"),
        new Bill.About(
            row.getLong("enrolment_id"),
            row.getLong("person_id"),
            row.getString("today_code"),
            row.getString("area"),
            row.getInt("coverage_year"),
            Optional.ofNullable(row.getObject("due_by", LocalDate.class))),
        BillState.valueOf(row.getString("state")),
        List.of(),
        Yuan.ZERO,
        new Yuan(row.getBigDecimal("paid")));
  }
}
