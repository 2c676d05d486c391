package org.canbao.matching.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 在册人员: a person of the register, to whom rows are linked.
 *
 * @param person the stable key
 * @param formerNames names the person had
 */
public record Anchor(
    long person, Particulars particulars, List<String> formerNames, Optional<LocalDate> died) {

  public Anchor {
    formerNames = List.copyOf(formerNames);
  }
}
