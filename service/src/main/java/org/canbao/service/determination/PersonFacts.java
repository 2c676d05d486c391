package org.canbao.service.determination;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.contract.facts.FactsWriter;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 核定事实: gathers what the registry knows of a person, in the form of the contract. */
@Component
class PersonFacts {

  private static final Map<String, Identity> IDENTITIES =
      Stream.of(Identity.values()).collect(Collectors.toMap(Identity::name, Function.identity()));
  private static final Map<String, Absence.Kind> ABSENCES =
      Stream.of(Absence.Kind.values())
          .collect(Collectors.toMap(Absence.Kind::name, Function.identity()));

  private final JdbcClient database;

  PersonFacts(JdbcClient database) {
    this.database = database;
  }

  /** 档案: the person under whose number a file stands, and the territory it lies in. */
  record File(long id, long division, Optional<LocalDate> born) {}

  /** The file of a person; refused when there is none in the current territory. */
  File file(long person) {
    return database
        .sql(
            """
            select kept.id, kept.division_id, kept.born from person p join person kept on kept.id = p.file_id
            where p.id = ?
            """)
        .param(person)
        .query((row, _) -> new File(row.getLong(1), row.getLong(2), day(row, 3)))
        .optional()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "person-unknown",
                    Text.of("没有此人，或不在您的管辖范围内", "there is no such person in your territory")));
  }

  /** The facts of a question, one JSON object. */
  String gather(File file, Question question) {
    LocalDate born =
        file.born()
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "born-unknown",
                        Text.of(
                            "档案中没有出生日期，无法核定，请先补充", "the file has no date of birth; add it first")));
    Facts facts =
        new Facts(
            "P-" + file.id(),
            question.area(),
            question.year(),
            born,
            enrolments(file.id()),
            Optional.of(identities(file.id(), born)),
            Optional.of(absences(file.id(), born, question.on())),
            Optional.of(benefits(file.id())));
    return new String(FactsWriter.write(facts), StandardCharsets.UTF_8);
  }

  private List<Enrolment> enrolments(long file) {
    EmployeeSpells employee = new EmployeeSpells();
    List<Enrolment> resident = new ArrayList<>();
    database
        .sql(
            """
            select scheme, area, coverage_year, lower(covered) as first, upper(covered) as after, paid_on, repair_years,
              arrears_paid, lump_sum_from
            from enrolment
            where file_id = ? and state in ('POSTED', 'EFFECTIVE', 'ENDED') and (scheme = 'EMPLOYEE' or paid_on is not null)
            order by first, id
            """)
        .param(file)
        .query(
            row -> {
              if (row.getString("scheme").equals("EMPLOYEE")) {
                employee.add(employee(row));
              } else {
                resident.add(resident(row));
              }
            });
    return Stream.concat(employee.list().stream(), resident.stream()).toList();
  }

  private static Enrolment.Employee employee(ResultSet row) throws SQLException {
    return new Enrolment.Employee(
        YearMonth.from(row.getObject("first", LocalDate.class)),
        day(row, "after").map(after -> YearMonth.from(after.minusDays(1))));
  }

  private static Enrolment.Resident resident(ResultSet row) throws SQLException {
    int lumpSumFrom = row.getInt("lump_sum_from");
    return new Enrolment.Resident(
        row.getInt("coverage_year"),
        row.getObject("paid_on", LocalDate.class),
        Optional.of(row.getString("area")),
        row.getInt("repair_years"),
        row.getBoolean("arrears_paid"),
        lumpSumFrom == 0 ? OptionalInt.empty() : OptionalInt.of(lumpSumFrom));
  }

  private List<IdentitySpell> identities(long file, LocalDate born) {
    return spells(file, "IDENTITY", born).stream()
        .filter(spell -> IDENTITIES.containsKey(spell.code()))
        .map(spell -> new IdentitySpell(IDENTITIES.get(spell.code()), spell.from(), spell.to()))
        .toList();
  }

  /** One that lasts is known up to the day asked about. */
  private List<Absence> absences(long file, LocalDate born, LocalDate on) {
    return spells(file, "ABSENCE", born).stream()
        .filter(spell -> ABSENCES.containsKey(spell.code()) && !spell.from().isAfter(on))
        .map(spell -> new Absence(ABSENCES.get(spell.code()), spell.from(), spell.to().orElse(on)))
        .toList();
  }

  private List<Spell> spells(long file, String field, LocalDate born) {
    return Spell.joined(
        database
            .sql(
                """
                select code, coalesce(valid_from, ?) as first, valid_to from person_fact
                where person_id in (select id from person where file_id = ?) and field = ? and superseded_at is null
                order by code, first, valid_to nulls first
                """)
            .params(born, file, field)
            .query(
                (row, _) ->
                    new Spell(
                        row.getString("code"),
                        row.getObject("first", LocalDate.class),
                        day(row, "valid_to").map(after -> after.minusDays(1))))
            .list());
  }

  private List<YearlyBenefits> benefits(long file) {
    Map<Integer, YearlyBenefits> years = new TreeMap<>();
    database
        .sql(
            """
            select year, sum(fund_paid) as fund, sum(catastrophic_paid) as catastrophic from yearly_benefit
            where person_id in (select id from person where file_id = ?) group by year
            """)
        .param(file)
        .query(
            row -> {
              int year = row.getInt("year");
              years.put(
                  year, new YearlyBenefits(year, money(row, "fund"), money(row, "catastrophic")));
            });
    return List.copyOf(years.values());
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getBigDecimal(column).movePointRight(2).longValueExact());
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
