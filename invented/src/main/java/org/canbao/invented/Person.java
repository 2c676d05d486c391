package org.canbao.invented;

import java.util.List;
import java.util.Optional;

/**
 * 人: what is invented of one person before it becomes rows.
 *
 * @param index from 0 in the whole population
 * @param twin whether the person before is the twin
 * @param school where the person learns, if anywhere
 * @param employer where the person works, if anywhere
 */
record Person(
    int index,
    Name name,
    boolean male,
    int born,
    boolean twin,
    Home home,
    Origin origin,
    Fate fate,
    Optional<Organisation> school,
    Optional<Organisation> employer,
    List<Spell> identities,
    List<Spell> absences) {

  /**
   * 家: household and places.
   *
   * @param household its number in the database
   * @param relation to the head of the household
   */
  record Home(long household, String relation, Place lives, Place hukou) {}

  /** 来处: whose papers the person has. */
  enum Origin {
    HERE,
    HONG_KONG,
    MACAO,
    TAIWAN,
    ABROAD
  }

  /** 下落: alive or not, and since when; {@link Days#OPEN} while alive. */
  record Fate(String life, int since) {

    static final Fate ALIVE = new Fate("ALIVE", Days.OPEN);

    boolean isAlive() {
      return since == Days.OPEN;
    }
  }

  /** 时段: a code that holds from a day to before another. */
  record Spell(String code, int from, int until) {}

  /** Its number in the database. */
  long id() {
    return index + 1L;
  }

  int age(int today) {
    return Ages.age(born, today);
  }
}
