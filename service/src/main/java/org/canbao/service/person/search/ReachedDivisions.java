package org.canbao.service.person.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.Territory;
import org.canbao.service.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 所及区划: the divisions of a territory by their numbers. Row-level security looks each row's division
 * up; a comparison with numbers goes before that and leaves few rows to it.
 */
@Component
class ReachedDivisions {

  /** Beyond that many, a list is no longer quicker than looking up. */
  private static final int MOST = 5000;

  private final JdbcClient database;

  ReachedDivisions(JdbcClient database) {
    this.database = database;
  }

  /** The divisions of a territory; empty for the nation and for very many. */
  Optional<Long[]> of(Territory territory) {
    if (territory.isNation()) {
      return Optional.empty();
    }
    List<Long> all = new ArrayList<>();
    for (String prefix : territory.prefixes()) {
      all.addAll(below(prefix));
    }
    return Optional.of(all).filter(it -> it.size() <= MOST).map(it -> it.toArray(Long[]::new));
  }

  /** A division and what is below; empty for very many. */
  Optional<Long[]> of(String code) {
    return Optional.of(below(code))
        .filter(it -> it.size() <= MOST)
        .map(it -> it.toArray(Long[]::new));
  }

  private List<Long> below(String code) {
    return database
        .sql("select id from division where today_code >= ? and today_code < ? limit ?")
        .params(code, DivisionCode.beyond(code), MOST + 1)
        .query(Long.class)
        .list();
  }
}
