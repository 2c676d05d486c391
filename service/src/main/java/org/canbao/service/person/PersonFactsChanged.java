package org.canbao.service.person;

import java.util.Set;

/**
 * 个人事实已变: told inside the transaction that changed the facts of a person, so that what was decided
 * on them is decided anew.
 */
public record PersonFactsChanged(long person, Set<FactField> fields) {

  public PersonFactsChanged {
    fields = Set.copyOf(fields);
  }
}
