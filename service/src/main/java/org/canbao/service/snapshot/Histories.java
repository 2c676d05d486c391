package org.canbao.service.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.YearSet;
import org.canbao.service.enrolment.Enrolment.Terms;
import org.canbao.service.enrolment.InsuredHistory;
import org.canbao.service.enrolment.people.Spell;

/**
 * 参保史读取: reads the facts of all people of an area, file after file, as of one moment.
 *
 * <p>People are those who live there or are enrolled there for the year, were born, and were not
 * gone before the year began. Four streams in the order of files go side by side, so memory does
 * not grow with the area.
 */
final class Histories implements AutoCloseable {

  private static final String PEOPLE =
      """
      create temporary table snapshot_people on commit drop as
      select p.id as file, p.born, d.today_code as division
      from person p join division d on d.id = p.division_id
      where p.file_id = p.id and p.born is not null and (p.life = 'ALIVE' or p.life_since >= make_date(?, 1, 1))
        and (d.today_code ^@ ? or exists (select from enrolment e where e.file_id = p.id and e.area = ?
          and e.scheme = 'RESIDENT' and e.coverage_year = ? and e.state <> 'CANCELLED'))
      """;
  private static final String READ_PEOPLE =
      "select file, born, division from snapshot_people order by file";
  private static final String ENROLMENTS =
      """
      select e.file_id, e.scheme, e.area, e.coverage_year, e.paid_on, e.repair_years, e.arrears_paid, e.lump_sum_from,
        lower(e.covered) as first, upper(e.covered) - 1 as last
      from enrolment e join snapshot_people s on s.file = e.file_id
      where e.state <> 'CANCELLED' and (e.scheme = 'EMPLOYEE' or e.paid_on is not null)
      order by e.file_id, e.covered
      """;
  private static final String FACTS =
      """
      select p.file_id, f.field, f.code, f.valid_from, f.valid_to
      from person_fact f join person p on p.id = f.person_id join snapshot_people s on s.file = p.file_id
      where f.field in ('IDENTITY', 'ABSENCE') and f.superseded_at is null
      order by p.file_id, f.id
      """;
  private static final String BENEFITS =
      """
      select p.file_id, b.year, sum(b.fund_paid) as paid, sum(b.catastrophic_paid) as catastrophic
      from yearly_benefit b join person p on p.id = b.person_id join snapshot_people s on s.file = p.file_id
      where b.year between %d and %d
      group by p.file_id, b.year order by p.file_id, b.year
      """
          .formatted(YearSet.FIRST, YearSet.LAST);
  private static final int FETCH = 10_000;

  private final SnapshotQuestion question;
  private final Ordered people;
  private final Ordered enrolments;
  private final Ordered facts;
  private final Ordered benefits;

  /**
   * Begins to read.
   *
   * @param connection with a transaction of its own that sees one moment
   */
  Histories(Connection connection, SnapshotQuestion question) throws SQLException {
    this.question = question;
    choose(connection);
    this.people = new Ordered(connection, READ_PEOPLE);
    this.enrolments = new Ordered(connection, ENROLMENTS);
    this.facts = new Ordered(connection, FACTS);
    this.benefits = new Ordered(connection, BENEFITS);
  }

  private void choose(Connection connection) throws SQLException {
    try (PreparedStatement choose = connection.prepareStatement(PEOPLE)) {
      choose.setInt(1, question.year());
      choose.setString(2, question.prefix());
      choose.setString(3, question.area());
      choose.setInt(4, question.year());
      choose.execute();
    }
    try (Statement analyze = connection.createStatement()) {
      analyze.execute("analyze snapshot_people");
    }
  }

  /** 一人. */
  record Known(long person, String division, Facts facts) {}

  /** The next person. */
  Optional<Known> next() throws SQLException {
    if (!people.advance()) {
      return Optional.empty();
    }
    ResultSet row = people.row();
    long file = row.getLong(1);
    Facts known =
        new Facts(
            "P-" + file,
            question.area(),
            question.year(),
            row.getObject(2, LocalDate.class),
            enrolments(file),
            Optional.of(new ArrayList<>()),
            Optional.of(new ArrayList<>()),
            Optional.of(benefits(file)));
    return Optional.of(new Known(file, row.getString(3), withSpells(known, file)));
  }

  private List<Enrolment> enrolments(long file) throws SQLException {
    InsuredHistory known = new InsuredHistory(question.area(), question.policies());
    while (enrolments.belongsTo(file)) {
      add(known, enrolments.row());
    }
    return known.list();
  }

  private static void add(InsuredHistory known, ResultSet row) throws SQLException {
    if (row.getString("scheme").equals("RESIDENT")) {
      int lumpSum = row.getInt("lump_sum_from");
      known.resident(
          row.getInt("coverage_year"),
          row.getObject("paid_on", LocalDate.class),
          row.getString("area"),
          new Terms(
              row.getInt("repair_years"),
              row.getBoolean("arrears_paid"),
              Optional.of(lumpSum).filter(year -> year != 0)));
    } else {
      known.employee(row.getObject("first", LocalDate.class), day(row, "last"));
    }
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private Facts withSpells(Facts known, long file) throws SQLException {
    List<Spell> identities = new ArrayList<>();
    List<Spell> absences = new ArrayList<>();
    while (facts.belongsTo(file)) {
      ResultSet row = facts.row();
      Spell told = Spell.told(row.getString("code"), day(row, "valid_from"), day(row, "valid_to"));
      (row.getString("field").equals("IDENTITY") ? identities : absences).add(told);
    }
    return new Facts(
        known.person(),
        known.area(),
        known.year(),
        known.born(),
        known.enrolments(),
        Optional.of(Spell.identities(identities)),
        Optional.of(Spell.absences(absences, question.on())),
        known.benefits());
  }

  private List<YearlyBenefits> benefits(long file) throws SQLException {
    List<YearlyBenefits> some = new ArrayList<>();
    while (benefits.belongsTo(file)) {
      ResultSet row = benefits.row();
      some.add(
          new YearlyBenefits(
              row.getInt("year"),
              new Money(row.getBigDecimal("paid").movePointRight(2).longValueExact()),
              new Money(row.getBigDecimal("catastrophic").movePointRight(2).longValueExact())));
    }
    return some;
  }

  @Override
  public void close() throws SQLException {
    people.close();
    enrolments.close();
    facts.close();
    benefits.close();
  }

  /** 有序流: rows in the order of files, of which the next is looked at before it is taken. */
  private static final class Ordered implements AutoCloseable {

    private final Statement statement;
    private final ResultSet rows;
    private boolean looked;
    private boolean there;

    Ordered(Connection connection, String sql) throws SQLException {
      statement = connection.createStatement();
      statement.setFetchSize(FETCH);
      rows = statement.executeQuery(sql);
    }

    boolean advance() throws SQLException {
      return rows.next();
    }

    /** Takes the next row when it is of this file. */
    boolean belongsTo(long file) throws SQLException {
      if (!looked) {
        there = rows.next();
        looked = true;
      }
      boolean mine = there && rows.getLong(1) == file;
      looked = !mine;
      return mine;
    }

    ResultSet row() {
      return rows;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
