package org.canbao.service.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;

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
      select p.file_id, f.field, f.code, f.valid_from, f.valid_to - 1 as last
      from person_fact f join person p on p.id = f.person_id join snapshot_people s on s.file = p.file_id
      where f.field in ('IDENTITY', 'ABSENCE') and f.superseded_at is null
      order by p.file_id, f.id
      """;
  private static final String BENEFITS =
      """
      select p.file_id, b.year, sum(b.fund_paid) as paid, sum(b.catastrophic_paid) as catastrophic
      from yearly_benefit b join person p on p.id = b.person_id join snapshot_people s on s.file = p.file_id
      group by p.file_id, b.year order by p.file_id, b.year
      """;
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
    List<Enrolment> some = new ArrayList<>();
    while (enrolments.belongsTo(file)) {
      ResultSet row = enrolments.row();
      some.add(row.getString("scheme").equals("RESIDENT") ? resident(row) : employee(row));
    }
    return some;
  }

  private Enrolment resident(ResultSet row) throws SQLException {
    String area = row.getString("area");
    int lumpSum = row.getInt("lump_sum_from");
    return new Enrolment.Resident(
        row.getInt("coverage_year"),
        row.getObject("paid_on", LocalDate.class),
        area.equals(question.area()) ? Optional.empty() : Optional.of(area),
        row.getInt("repair_years"),
        row.getBoolean("arrears_paid"),
        lumpSum == 0 ? OptionalInt.empty() : OptionalInt.of(lumpSum));
  }

  private static Enrolment employee(ResultSet row) throws SQLException {
    return new Enrolment.Employee(
        YearMonth.from(row.getObject("first", LocalDate.class)),
        Optional.ofNullable(row.getObject("last", LocalDate.class)).map(YearMonth::from));
  }

  private Facts withSpells(Facts known, long file) throws SQLException {
    List<IdentitySpell> identities = new ArrayList<>();
    List<Absence> absences = new ArrayList<>();
    while (facts.belongsTo(file)) {
      ResultSet row = facts.row();
      LocalDate from =
          Optional.ofNullable(row.getObject("valid_from", LocalDate.class)).orElse(known.born());
      Optional<LocalDate> last = Optional.ofNullable(row.getObject("last", LocalDate.class));
      if (row.getString("field").equals("IDENTITY")) {
        identities.add(new IdentitySpell(Identity.valueOf(row.getString("code")), from, last));
      } else {
        // An absence that lasts is known up to the day asked.
        LocalDate to = last.orElse(question.on().isBefore(from) ? from : question.on());
        absences.add(new Absence(Absence.Kind.valueOf(row.getString("code")), from, to));
      }
    }
    return new Facts(
        known.person(),
        known.area(),
        known.year(),
        known.born(),
        known.enrolments(),
        Optional.of(identities),
        Optional.of(absences),
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
