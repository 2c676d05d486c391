package org.canbao.invented;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 真实情况: who an invented person really is. A text that the person does not have is empty.
 *
 * @param index from 0 in the whole population
 * @param former a name the person had
 * @param papers the numbers of the person
 * @param mother the index of the mother, -1 when nobody knows her
 * @param household the number of the house
 */
public record TruePerson(
    int index,
    String name,
    String former,
    boolean male,
    LocalDate born,
    Papers papers,
    int mother,
    long household,
    Whereabouts whereabouts,
    Optional<LocalDate> died) {

  /**
   * 证件.
   *
   * @param number the citizen number
   * @param superseded the one that it replaced
   * @param document another document, of those without a citizen number
   * @param certificate of birth, of small children
   */
  public record Papers(String number, String superseded, String document, String certificate) {}

  /** 去处: villages by their codes, and where the person learns or works. */
  public record Whereabouts(String hukou, String residence, String organisation, String phone) {}

  /** Without whom it is: it may stand in a log. */
  @Override
  public String toString() {
    return "TruePerson " + index;
  }
}
