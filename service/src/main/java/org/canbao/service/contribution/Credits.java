package org.canbao.service.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 个人结余: money of people that nothing is owed for. */
@Service
public class Credits {

  private final Ledger ledger;
  private final EnrolledPeople people;

  Credits(Ledger ledger, EnrolledPeople people) {
    this.ledger = ledger;
    this.people = people;
  }

  /**
   * 结余: of one person, by funder.
   *
   * @param dead whether the person has died, so that it can only be refunded
   */
  public record Credit(long person, boolean dead, Map<Funder, Yuan> amounts) {
    public Credit {
      amounts = Map.copyOf(amounts);
    }
  }

  /** The credit of a person's whole file. */
  @Transactional(readOnly = true)
  public Credit of(long personId) {
    EnrolledPerson person = people.get(personId);
    return new Credit(
        personId, person.life() == EnrolledPerson.Life.DEAD, ledger.creditOf(person.file()));
  }

  /** People with credit in the territory, in the order of their numbers. */
  @Transactional(readOnly = true)
  public Page<Credit> list(int limit, Optional<String> after) {
    List<Long> found =
        ledger.peopleWithCredit(after.map(Cursor::number).orElse(0L), Page.limit(limit) + 1);
    return Page.of(found, limit, person -> Cursor.of(person)).map(this::of);
  }
}
