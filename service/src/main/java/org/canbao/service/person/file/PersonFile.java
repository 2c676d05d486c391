package org.canbao.service.person.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.person.Person;

/**
 * 档案: a person as true on a day and as known at a moment.
 *
 * @param asOf 事实日
 * @param knownOn 知悉时点
 * @param people whose facts these are; more than one after a merge
 * @param facts all that held on the day, those that decide first
 */
public record PersonFile(
    Person person, LocalDate asOf, Instant knownOn, List<Long> people, List<ShownFact> facts) {

  public PersonFile {
    people = List.copyOf(people);
    facts = List.copyOf(facts);
  }

  /**
   * 一项事实, as it may be shown.
   *
   * @param division 区划代码 of today
   * @param number masked
   * @param decides whether it is the one believed
   * @param rank of its source in this field, 1 is believed first
   */
  public record ShownFact(
      long id,
      long person,
      String field,
      Optional<String> code,
      Optional<String> words,
      Optional<LocalDate> day,
      Optional<String> division,
      Optional<Long> organisation,
      Optional<Long> household,
      Optional<String> number,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String source,
      int rank,
      boolean decides,
      String recordedBy,
      Instant recordedAt,
      Optional<String> supersededBy,
      Optional<Instant> supersededAt) {}
}
