package org.canbao.service.person.merge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonFactsChanged;
import org.canbao.service.person.file.PersonRows;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 并档与拆档: facts and enrolments stay with the person they were told of; only the file that they are
 * read in is another one. So taking a merge back leaves both as they were, to the bit.
 */
@Component
class Merging {

  private final JdbcClient database;
  private final PersonRows people;
  private final AuditTrail trail;
  private final ApplicationEventPublisher events;

  Merging(
      JdbcClient database, PersonRows people, AuditTrail trail, ApplicationEventPublisher events) {
    this.database = database;
    this.people = people;
    this.trail = trail;
    this.events = events;
  }

  /** Refuses what cannot be merged. */
  void check(PersonMerge merge) {
    Person kept = people.get(merge.kept());
    Person joined = people.get(merge.joined());
    if (merge.kept() == merge.joined() || kept.isMerged() || joined.isMerged()) {
      throw Problem.conflict(
          "merge-impossible",
          Text.of(
              "只能合并两份不同的、尚未并入他档的档案", "expected two different files, neither merged into another"));
    }
    if (overlap(merge)) {
      throw Problem.conflict(
          "enrolments-overlap",
          Text.of(
              "两份档案的参保时间有重叠，请先终止其中一方的参保再合并",
              "the enrolments of the two overlap; end one of them before merging"));
    }
  }

  /** Whether a merge is in force. */
  boolean isMerged(PersonMerge merge) {
    people.get(merge.kept());
    people.get(merge.joined());
    return database
        .sql(
            """
            select exists (select from person_merge where kept = ? and joined = ? and undone_at is null)
            """)
        .params(merge.kept(), merge.joined())
        .query(Boolean.class)
        .single();
  }

  void merge(PersonMerge merge, String reason) {
    hold(merge);
    check(merge);
    database
        .sql("insert into person_merge (kept, joined, reason, merged_by) values (?, ?, ?, ?)")
        .params(merge.kept(), merge.joined(), reason, CurrentActor.get().id())
        .update();
    refile(merge.joined());
    note(merge, "merged", reason);
  }

  void separate(PersonMerge merge, String reason) {
    hold(merge);
    int undone =
        database
            .sql(
                """
                update person_merge set undone_by = ?, undone_at = now()
                where kept = ? and joined = ? and undone_at is null
                """)
            .params(CurrentActor.get().id(), merge.kept(), merge.joined())
            .update();
    if (undone == 0) {
      throw notMerged();
    }
    refile(people.get(merge.kept()).fileId());
    note(merge, "separated", reason);
  }

  static Problem notMerged() {
    return Problem.conflict("not-merged", Text.of("这两份档案没有合并", "these two files are not merged"));
  }

  /**
   * Always in the order of numbers, so that two who merge crosswise do not wait for each other, and
   * after whoever is at work on the enrolments of either file: what they add must be seen.
   */
  private void hold(PersonMerge merge) {
    Set<Long> both = Set.of(merge.kept(), merge.joined());
    Set<Long> concerned = new TreeSet<>(both);
    both.stream()
        .map(people::get)
        .flatMap(person -> people.ofFile(person.fileId()).stream())
        .map(Person::id)
        .forEach(concerned::add);
    concerned.forEach(people::hold);
    Set<Long> files = new TreeSet<>(both);
    both.stream().map(people::get).map(Person::fileId).forEach(files::add);
    files.forEach(people::queue);
  }

  /**
   * Reads the file of each person of a file off the merges in force, enrolments along with them.
   */
  private void refile(long file) {
    List<Long> concerned = people.ofFile(file).stream().map(Person::id).toList();
    Long[] ids = concerned.toArray(Long[]::new);
    database
        .sql(
            """
            with recursive up (id, root) as (
              select p, p from unnest(?::bigint[]) as p
              union all
              select up.id, m.kept from up join person_merge m on m.joined = up.root and m.undone_at is null
            ), roots as (
              select distinct on (id) id, root from up
              where not exists (select from person_merge m where m.joined = up.root and m.undone_at is null)
            )
            update person p set file_id = r.root from roots r where p.id = r.id and p.file_id <> r.root
            """)
        .param(ids)
        .update();
    database
        .sql(
            """
            update enrolment e set file_id = p.file_id from person p
            where p.id = e.person_id and p.id = any (?) and e.file_id <> p.file_id
            """)
        .param(ids)
        .update();
  }

  private boolean overlap(PersonMerge merge) {
    return database
        .sql(
            """
            select exists (select from enrolment a join enrolment b on a.covered && b.covered
              where a.file_id = ? and b.file_id = ? and a.state <> 'CANCELLED' and b.state <> 'CANCELLED')
            """)
        .params(merge.kept(), merge.joined())
        .query(Boolean.class)
        .single();
  }

  private void note(PersonMerge merge, String what, String reason) {
    Person kept = people.get(merge.kept());
    trail.record(
        new AuditRecord(
            AuditAction.CHANGE,
            AuditRecord.Subject.of("person", kept.id(), kept.places().division()),
            new AuditRecord.Change(Map.of(), Map.of(what, merge.joined())),
            new AuditRecord.Grounds("", reason)));
    Set<FactField> all = Set.of(FactField.values());
    events.publishEvent(new PersonFactsChanged(merge.kept(), all));
    events.publishEvent(new PersonFactsChanged(merge.joined(), all));
  }
}
