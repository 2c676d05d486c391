package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 账单所属人: whose bill or money it is, also when that person has moved out of the territory in which
 * it was billed. Of those only file and life are told, and where they belong.
 */
@Component
class Payers {

  private final EnrolledPeople people;
  private final JdbcClient database;

  Payers(EnrolledPeople people, JdbcClient database) {
    this.people = people;
    this.database = database;
  }

  /** The person of a bill or of money in the territory. */
  EnrolledPerson get(long person) {
    return people
        .find(person)
        .or(() -> elsewhere(person))
        .orElseThrow(MoneyRefusals::targetUnknown);
  }

  /** Whether the person belongs to the territory of whoever acts. */
  boolean isHere(EnrolledPerson person) {
    return people.find(person.id()).isPresent();
  }

  private Optional<EnrolledPerson> elsewhere(long person) {
    return database
        .sql("select file_id, life, life_since, division_id from payer(?)")
        .param(person)
        .query(
            (row, _) ->
                new EnrolledPerson(
                    person,
                    row.getLong("file_id"),
                    Optional.empty(),
                    EnrolledPerson.Life.valueOf(row.getString("life")),
                    Optional.ofNullable(row.getObject("life_since", LocalDate.class)),
                    row.getLong("division_id")))
        .optional();
  }
}
