package org.canbao.service.person.search;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.division.China;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.file.PersonRows;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查找: people of the territory page by page; a merged file is shown once, as the one that is kept.
 */
@Service
public class PersonSearch {

  /** Kinds of documents in the order in which one of them stands for a person. */
  private static final List<String> FOREMOST =
      List.of(
          "RESIDENT_ID",
          "RESIDENCE_PERMIT_HMT",
          "PERMANENT_RESIDENT",
          "HOUSEHOLD_REGISTER",
          "BIRTH_CERTIFICATE");

  private final JdbcClient database;
  private final PersonRows people;
  private final FactRows facts;
  private final Conditions.Making making;
  private final Clock clock;

  PersonSearch(
      JdbcClient database,
      PersonRows people,
      FactRows facts,
      Conditions.Making making,
      Clock clock) {
    this.making = making;
    this.database = database;
    this.people = people;
    this.facts = facts;
    this.clock = clock;
  }

  /** 查找: those for whom all conditions hold. */
  @Transactional
  public Page<FoundPerson> search(Wanted wanted, int limit, Optional<String> after) {
    wanted.check();
    Conditions conditions = making.of(wanted);
    long last = after.map(Cursor::number).orElse(0L);
    List<Person> matched =
        database
            .sql(sql(conditions, last > 0))
            .params(conditions.values())
            .param("after", last)
            .param("limit", Page.limit(limit) + 1)
            .query(PersonRows::read)
            .list();
    Page<Person> page = Page.of(matched, limit, person -> Cursor.of(person.id()));
    List<Person> kept = page.items().stream().map(this::kept).toList();
    Map<Long, String> numbers = foremost(kept);
    Map<Long, String> phones = phones(kept);
    List<FoundPerson> found =
        kept.stream()
            .map(
                person ->
                    new FoundPerson(
                        person,
                        Optional.ofNullable(numbers.get(person.id())),
                        Optional.ofNullable(phones.get(person.id()))))
            .toList();
    return new Page<>(found, page.next());
  }

  /**
   * Of a file's people who match, the kept one stands for all, or else the first. Where few are
   * found they are all found first, so that nothing tempts the planner to walk through everybody in
   * the order of numbers.
   */
  private static String sql(Conditions conditions, boolean goesOn) {
    String once =
        """
        (p.id = p.file_id
          or not exists (select from person q where q.id = p.file_id and %1$s)
          and p.id = (select min(q.id) from person q where q.file_id = p.file_id and %1$s))\
        """
            .formatted(conditions.on("q"));
    String column = conditions.order().map(name -> "p." + name + ", ").orElse("");
    String from =
        conditions
            .order()
            .map(
                name ->
                    "(p.%1$s, p.id) > ((select a.%1$s from person a where a.id = :after), :after)"
                        .formatted(name))
            .orElse("p.id > :after");
    String rows = PersonRows.SELECT + "where " + conditions.on("p") + "\n  and " + once;
    if (conditions.isByDivision()) {
      return """
      select p.* from unnest(:below) as d (division) cross join lateral (
        %1$s and p.division_id = d.division and %2$s order by %3$sp.id limit :limit) p
      order by %3$sp.id limit :limit\
      """
          .formatted(rows, goesOn ? from : ":after = 0", column);
    }
    return conditions.isSelective()
        ? "with p as materialized (%s) select * from p where id > :after order by id limit :limit"
            .formatted(rows)
        : "%s\n  and %s order by %sp.id limit :limit"
            .formatted(rows, goesOn ? from : ":after = 0", column);
  }

  private Person kept(Person person) {
    return person.isMerged() ? people.find(person.fileId()).orElse(person) : person;
  }

  private Map<Long, String> foremost(Collection<Person> shown) {
    Map<Long, Fact> best = new HashMap<>();
    known(shown, FactField.DOCUMENT).stream()
        .sorted(Comparator.comparingInt(PersonSearch::place))
        .forEach(fact -> best.putIfAbsent(fact.person(), fact));
    return masked(best);
  }

  private Map<Long, String> phones(Collection<Person> shown) {
    Map<Long, Fact> latest = new HashMap<>();
    known(shown, FactField.PHONE).forEach(fact -> latest.put(fact.person(), fact));
    return masked(latest);
  }

  private List<Fact> known(Collection<Person> shown, FactField field) {
    return facts.known(shown.stream().map(Person::id).toList(), field).stream()
        .filter(fact -> fact.valid().holds(China.today(clock)))
        .toList();
  }

  private Map<Long, String> masked(Map<Long, Fact> chosen) {
    return chosen.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> making.seals().masked(one.getValue()).orElse("")));
  }

  private static int place(Fact document) {
    int place = FOREMOST.indexOf(document.content().code().orElse(""));
    return place < 0 ? FOREMOST.size() : place;
  }
}
