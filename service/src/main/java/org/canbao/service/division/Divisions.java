package org.canbao.service.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.TodayCode.Basis;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 行政区划: finds divisions, in the tree of any day.
 *
 * <p>Divisions are public inside the service: no territory hides them.
 */
@Repository
public class Divisions {

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 60;
  private static final String VERSIONS =
      """
      select v.division_id, v.code, v.name, v.parent_id, v.valid_from, v.valid_to, d.today_code
      from division_version v join division d on d.id = v.division_id
      """;
  private static final String IN_FORCE =
      " (v.valid_from is null or v.valid_from <= :day)"
          + " and (v.valid_to is null or v.valid_to > :day) ";

  /** The version of the day, or else the next one after it, or else the last one before it. */
  private static final String NEAREST =
      """
      order by not (%s), not coalesce(v.valid_from > :day, false),
        case when v.valid_from > :day then v.valid_from end, v.valid_to desc limit 1
      """
          .formatted(IN_FORCE);

  private final JdbcClient database;
  private final DivisionRecords records;

  /** Reads from a database whose divisions are loaded. */
  public Divisions(JdbcClient database) {
    this.database = database;
    this.records = new DivisionRecords(database);
  }

  /**
   * The division that has a code on a day. A code from elsewhere may carry zeros behind: 340200 is
   * read as 3402 unless the tree has such a county.
   */
  public Optional<Division> find(String code, LocalDate day) {
    return DivisionCode.readings(code).stream()
        .flatMap(reading -> withCode(reading, day).stream())
        .findFirst();
  }

  /**
   * The division that has a code today, by the same reckoning as territories; refused when there is
   * none.
   */
  public Division get(String code) {
    return DivisionCode.readings(code).stream()
        .flatMap(reading -> standingToday(reading).stream())
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "division-unknown",
                    Text.of("没有代码为 %s 的现行区划", "no division has the code %s today")
                        .formatted(code)));
  }

  private Optional<Division> standingToday(DivisionCode code) {
    return database
        .sql(
            VERSIONS
                + """
                where d.today_code = ? and d.today_basis = 'IN_FORCE' and v.code = d.today_code
                order by v.valid_from desc nulls last limit 1
                """)
        .param(code.text())
        .query(DivisionRecords::division)
        .optional();
  }

  private Optional<Division> withCode(DivisionCode code, LocalDate day) {
    return database
        .sql(VERSIONS + "where v.code = :code and" + IN_FORCE)
        .param("code", code.text())
        .param("day", day)
        .query(DivisionRecords::division)
        .optional();
  }

  /** A division as it stands on a day, if it does. */
  public Optional<Division> find(long id, LocalDate day) {
    return database
        .sql(VERSIONS + "where v.division_id = :id and" + IN_FORCE)
        .param("id", id)
        .param("day", day)
        .query(DivisionRecords::division)
        .optional();
  }

  /**
   * The children of a division on a day in the order of codes, or the provinces without a parent.
   */
  public Page<Division> children(
      Optional<Long> parent, LocalDate day, int limit, Optional<String> after) {
    List<Division> rows =
        database
            .sql(
                VERSIONS
                    + "where "
                    + (parent.isPresent() ? "v.parent_id = :parent" : "v.parent_id is null")
                    + " and v.code > :after and"
                    + IN_FORCE
                    + "order by v.code limit :limit")
            .param("parent", parent.orElse(0L))
            .param("after", after.map(cursor -> Cursor.parts(cursor, 1).getFirst()).orElse(""))
            .param("day", day)
            .param("limit", Page.limit(limit) + 1)
            .query(DivisionRecords::division)
            .list();
    return Page.of(rows, limit, division -> Cursor.of(division.code()));
  }

  /**
   * 当时所在: the path of a division in the tree of a day. For days before the records of it begin, or
   * after it ended, its nearest known name stands for it, and the placement says so.
   */
  public Placement placed(long id, LocalDate day) {
    List<Division> path =
        database
            .sql(
                """
                with recursive up as (
                  select v.*, 1 as depth from (%1$s where v.division_id = :id %2$s) v
                  union all
                  select v.*, up.depth + 1 from up
                  join lateral (%1$s where v.division_id = up.parent_id %2$s) v on true
                )
                select v.* from up v order by v.depth desc
                """
                    .formatted(VERSIONS, NEAREST))
            .param("id", id)
            .param("day", day)
            .query(DivisionRecords::division)
            .list();
    return new Placement(path, !path.isEmpty() && path.stream().allMatch(d -> d.stoodOn(day)));
  }

  /** 今日代码: where the facts of a division stand today; empty when there is no such division. */
  public Optional<TodayCode> today(long id) {
    return database
        .sql("select today_code, today_basis from division where id = ?")
        .param(id)
        .query((row, n) -> new TodayCode(row.getString(1), Basis.valueOf(row.getString(2))))
        .optional();
  }

  /** 今日所在: the path today of whatever became of a division, with the changes that led there. */
  public Optional<Placement.Today> placedToday(long id, LocalDate today) {
    return today(id)
        .map(
            code ->
                new Placement.Today(
                    code, pathOf(code.code(), today), records.leadingFrom(id, today)));
  }

  private List<Division> pathOf(String code, LocalDate day) {
    return code.isEmpty()
        ? List.of()
        : withCode(new DivisionCode(code), day)
            .map(division -> placed(division.id(), day).path())
            .orElse(List.of());
  }

  /** 沿革: every division that ever had a code, in the order of days. */
  public List<DivisionHistory> history(String code) {
    for (DivisionCode reading : DivisionCode.readings(code)) {
      List<Long> ids =
          database
              .sql(
                  """
                  select division_id from division_version where code = ?
                  group by division_id order by min(coalesce(valid_from, '-infinity'))
                  """)
              .param(reading.text())
              .query(Long.class)
              .list();
      if (!ids.isEmpty()) {
        return ids.stream().map(this::history).toList();
      }
    }
    return List.of();
  }

  private DivisionHistory history(long id) {
    List<Division> versions =
        database
            .sql(VERSIONS + "where v.division_id = ?" + " order by v.valid_from nulls first")
            .param(id)
            .query(DivisionRecords::division)
            .list();
    return new DivisionHistory(id, today(id).orElseThrow(), versions, records.concerning(id));
  }

  /**
   * Divisions of a day whose name contains a text of two characters or more, the higher ones first.
   *
   * @param within the code of the division to look below, if not everywhere
   */
  public Page<Division> search(Search search, LocalDate day, int limit, Optional<String> after) {
    List<String> key = after.map(cursor -> Cursor.parts(cursor, 2)).orElse(List.of("0", ""));
    List<Division> rows =
        database
            .sql(
                VERSIONS
                    + """
                    where string_to_array(v.name, null) @> string_to_array(:name, null)
                      and position(:name in v.name) > 0
                      and v.code >= :low and v.code < :high
                      and (length(v.code), v.code) > (:digits, :after collate "C")
                      and\
                    """
                    + IN_FORCE
                    + "order by length(v.code), v.code limit :limit")
            .param("name", search.name())
            .param("low", search.within().orElse(""))
            .param("high", DivisionCode.beyond(search.within().orElse("")))
            .param("digits", digits(key.getFirst()))
            .param("after", key.getLast())
            .param("day", day)
            .param("limit", Page.limit(limit) + 1)
            .query(DivisionRecords::division)
            .list();
    return Page.of(rows, limit, d -> Cursor.of(d.code().length(), d.code()));
  }

  private static int digits(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Cursor.unknown();
    }
  }

  /** 查找条件: a part of a name, and the division to look below. */
  public record Search(String name, Optional<String> within) {
    public Search {
      new Checks()
          .that(
              name != null
                  && name.strip().length() >= SHORTEST_NAME
                  && name.strip().length() <= LONGEST_NAME
                  && name.codePoints().noneMatch(Character::isISOControl),
              "name",
              Text.of("应填写 %d 至 %d 个字符", "expected %d to %d characters")
                  .formatted(SHORTEST_NAME, LONGEST_NAME))
          .that(within.map(DivisionCode::isCode).orElse(true), "within", DivisionCode.expected())
          .done();
      name = name.strip();
    }
  }
}
