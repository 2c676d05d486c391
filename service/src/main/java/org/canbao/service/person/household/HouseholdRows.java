package org.canbao.service.person.household;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.file.PersonRows;
import org.canbao.service.person.household.Household.Member;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 家庭户库. */
@Repository
class HouseholdRows {

  private final JdbcClient database;
  private final FactRows facts;
  private final Clock clock;

  HouseholdRows(JdbcClient database, FactRows facts, Clock clock) {
    this.database = database;
    this.facts = facts;
    this.clock = clock;
  }

  /** 行. */
  private record Row(long division, long version) {}

  Household get(long id) {
    return find(id, "");
  }

  /** Holds one for a change that starts from a version. */
  Household hold(long id, long version) {
    Household household = find(id, " for update");
    if (household.version() != version) {
      throw Problem.stale();
    }
    return household;
  }

  private Household find(long id, String lock) {
    Row row =
        database
            .sql("select division_id, version from household where id = ?" + lock)
            .param(id)
            .query((it, _) -> new Row(it.getLong("division_id"), it.getLong("version")))
            .optional()
            .orElseThrow(HouseholdRows::unknown);
    return new Household(id, row.division(), row.version(), members(id));
  }

  private List<Member> members(long id) {
    List<Person> people =
        database
            .sql(PersonRows.SELECT + "where p.household_id = ? order by p.id")
            .param(id)
            .query(PersonRows::read)
            .list();
    Map<Long, Fact> places = new HashMap<>();
    facts.known(people.stream().map(Person::id).toList(), FactField.HOUSEHOLD).stream()
        .filter(fact -> fact.content().household().equals(Optional.of(id)))
        .filter(fact -> fact.valid().holds(China.today(clock)))
        .sorted(Comparator.comparingInt(Fact::rank).reversed().thenComparing(Fact::id))
        .forEach(fact -> places.put(fact.person(), fact));
    return people.stream()
        .map(person -> member(person, Optional.ofNullable(places.get(person.id()))))
        .sorted(Comparator.comparing(member -> !member.relation().equals("HEAD")))
        .toList();
  }

  private static Member member(Person person, Optional<Fact> place) {
    return new Member(
        person.id(),
        person.traits().name(),
        place.flatMap(it -> it.content().code()).orElse("NOT_RELATED"),
        place.flatMap(it -> it.valid().from()),
        person.version());
  }

  long insert(long division) {
    return database
        .sql("insert into household (division_id) values (?) returning id")
        .param(division)
        .query(Long.class)
        .single();
  }

  void touch(long id) {
    database.sql("update household set version = version + 1 where id = ?").param(id).update();
  }

  static Problem unknown() {
    return Problem.notFound(
        "household-unknown",
        Text.of("没有这一户，或不在您的管辖范围内", "there is no such household in your territory"));
  }
}
