package org.canbao.service.enrolment.people;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.person.Person;

/**
 * 参保人员: a person as far as enrolment is concerned.
 *
 * @param file the person whose file this is; another one's after a merge
 * @param born absent while nobody knows
 * @param lifeSince since when the person is dead, abroad for good, or missing
 * @param division where the person belongs
 */
public record EnrolledPerson(
    long id,
    long file,
    Optional<LocalDate> born,
    Life life,
    Optional<LocalDate> lifeSince,
    long division) {

  /** 生存状态. */
  public enum Life {
    ALIVE,
    DEAD,
    EMIGRATED,
    MISSING
  }

  static EnrolledPerson of(Person person) {
    return new EnrolledPerson(
        person.id(),
        person.fileId(),
        person.traits().born(),
        Life.valueOf(person.life().state()),
        person.life().since(),
        person.places().division());
  }

  /** 已合并: whether the file was joined to another one's. */
  public boolean isMergedAway() {
    return file != id;
  }

  /** 已去世: whether the person was dead on a day. */
  public boolean isDeadOn(LocalDate day) {
    return life == Life.DEAD && lifeSince.map(since -> !since.isAfter(day)).orElse(true);
  }
}
