package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canbao.service.division.TodayCode;
import org.canbao.service.division.TodayCodes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 变更生效: today's codes follow the changes whose day has come. */
final class TakingEffect {

  private final JdbcClient database;
  private final LocalDate today;

  TakingEffect(JdbcClient database, LocalDate today) {
    this.database = database;
    this.today = today;
  }

  int run() {
    Long[] changes =
        database
            .sql("select id from division_change where not taken_effect and effective_on <= ?")
            .param(today)
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    if (changes.length > 0) {
      Long[] gone = notStanding(changes);
      followThoseInForce(changes);
      followOthers(gone);
      database
          .sql("update division_change set taken_effect = true where id = any (?)")
          .param(changes)
          .update();
    }
    return changes.length;
  }

  private void followThoseInForce(Long[] changes) {
    database
        .sql(
            """
            update division d set today_code = v.code, today_basis = 'IN_FORCE'
            from division_version v
            where v.division_id = d.id and v.change_id = any (:changes)
              and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
              and (d.today_code, d.today_basis) is distinct from (v.code, 'IN_FORCE')
            """)
        .param("changes", changes)
        .param("today", today)
        .update();
  }

  /** Those that did not stand before, and those that these changes end. */
  private Long[] notStanding(Long[] changes) {
    return database
        .sql(
            """
            select id from division where today_basis <> 'IN_FORCE'
            union select division_id from division_change_side
            where side = 'FROM' and change_id = any (?)
            """)
        .param(changes)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private void followOthers(Long[] divisions) {
    Map<Long, List<Long>> heirs = heirs(divisions);
    Map<Long, Long> parents = parents(divisions);
    Set<Long> all = new TreeSet<>(List.of(divisions));
    heirs.values().forEach(all::addAll);
    all.addAll(parents.values());
    TodayCodes codes = new TodayCodes(standing(all), heirs, parents);
    List<TodayCode> found = List.of(divisions).stream().map(codes::of).toList();
    database
        .sql(
            """
            update division d set today_code = n.code, today_basis = n.basis
            from unnest(:ids, :codes, :bases) as n (id, code, basis)
            where d.id = n.id and (d.today_code, d.today_basis) is distinct from (n.code, n.basis)
            """)
        .param("ids", divisions)
        .param("codes", found.stream().map(TodayCode::code).toArray(String[]::new))
        .param("bases", found.stream().map(code -> code.basis().name()).toArray(String[]::new))
        .update();
  }

  /** Who took over at the end; a division that was divided and went on is not its own heir. */
  private Map<Long, List<Long>> heirs(Long[] divisions) {
    Map<Long, List<Long>> heirs = new HashMap<>();
    database
        .sql(
            """
            select f.division_id as ended, t.division_id as heir
            from division_change_side f
            join division_change c on c.id = f.change_id and c.kind in ('MERGE', 'SPLIT')
            join division_change_side t on t.change_id = c.id and t.side = 'TO'
            where f.side = 'FROM' and f.division_id = any (:divisions)
              and c.effective_on <= :today
              and c.effective_on =
                (select max(v.valid_to) from division_version v where v.division_id = f.division_id)
              and not exists (select from division_change_side s
                where s.change_id = c.id and s.side = 'TO' and s.division_id = f.division_id)
            order by 1, 2
            """)
        .param("divisions", divisions)
        .param("today", today)
        .query(
            row -> {
              long ended = row.getLong("ended");
              heirs.computeIfAbsent(ended, none -> new ArrayList<>()).add(row.getLong("heir"));
            });
    return heirs;
  }

  private Map<Long, Long> parents(Long[] divisions) {
    Map<Long, Long> parents = new HashMap<>();
    database
        .sql(
            """
            select distinct on (division_id) division_id, parent_id from division_version
            where division_id = any (?) and parent_id is not null
            order by division_id, valid_from desc nulls last
            """)
        .param(divisions)
        .query(
            row -> {
              parents.put(row.getLong("division_id"), row.getLong("parent_id"));
            });
    return parents;
  }

  private Map<Long, String> standing(Collection<Long> divisions) {
    Map<Long, String> standing = new HashMap<>();
    database
        .sql(
            """
            select division_id, code from division_version where division_id = any (:divisions)
              and (valid_from is null or valid_from <= :today)
              and (valid_to is null or valid_to > :today)
            """)
        .param("divisions", divisions.toArray(Long[]::new))
        .param("today", today)
        .query(
            row -> {
              standing.put(row.getLong("division_id"), row.getString("code"));
            });
    return standing;
  }
}
