package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 变更写入: ends versions, begins others and records why. Nothing is deleted. */
final class ChangeWriting {

  private final JdbcClient database;
  private final LocalDate on;

  ChangeWriting(JdbcClient database, LocalDate on) {
    this.database = database;
    this.on = on;
  }

  long write(ChangePlan plan, String source) {
    long change =
        database
            .sql(
                """
                insert into division_change
                  (kind, effective_on, day_known, inferred, source, taken_effect)
                values (?, ?, true, false, ?, false) returning id
                """)
            .params(plan.kind().name(), on, source)
            .query(Long.class)
            .single();
    plan.ends().forEach(this::end);
    plan.founds().forEach(founding -> found(founding, change));
    plan.moves().forEach(move -> move(move, change));
    plan.from().forEach(id -> side(change, "FROM", id));
    plan.to().forEach(code -> side(change, "TO", idOf(code)));
    return change;
  }

  private void end(Division division) {
    database
        .sql("update division_version set valid_to = ? where division_id = ? and valid_to is null")
        .params(on, division.id())
        .update();
  }

  private void found(ChangePlan.Founding founding, long change) {
    Optional<Long> parent = parentOf(founding.code());
    String above = new DivisionCode(founding.code()).parent().map(DivisionCode::text).orElse("");
    long id =
        database
            .sql("insert into division (today_code, today_basis) values (?, 'UPPER') returning id")
            .param(above)
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into division_version (division_id, code, name, parent_id, valid_from, change_id)
            values (:id, :code, :name, :parent, :on, :change)
            """)
        .param("id", id)
        .param("code", founding.code())
        .param("name", founding.name())
        .param("parent", parent.orElse(null), java.sql.Types.BIGINT)
        .param("on", on)
        .param("change", change)
        .update();
  }

  /**
   * What is below goes along, unless the code stays: before "!" and after the code comes nothing.
   */
  private void move(ChangePlan.Move move, long change) {
    String before = move.division().code();
    database
        .sql(
            """
            with ended as (
              update division_version set valid_to = :on
              where code >= :before and code < :beyond and valid_to is null
              returning division_id, code, name, parent_id)
            insert into division_version (division_id, code, name, parent_id, valid_from, change_id)
            select division_id, :after || substr(code, length(:before) + 1),
              case when code = :before then coalesce(:name, name) else name end,
              case when code = :before then :parent else parent_id end, :on, :change
            from ended
            """)
        .param("before", before)
        .param("beyond", move.code().equals(before) ? before + "!" : DivisionCode.beyond(before))
        .param("after", move.code())
        .param("name", move.name().orElse(null), java.sql.Types.VARCHAR)
        .param("parent", parentOf(move.code()).orElse(null), java.sql.Types.BIGINT)
        .param("on", on)
        .param("change", change)
        .update();
  }

  private Optional<Long> parentOf(String code) {
    return new DivisionCode(code).parent().map(parent -> idOf(parent.text()));
  }

  private long idOf(String code) {
    return database
        .sql(
            """
            select division_id from division_version
            where code = :code and (valid_from is null or valid_from <= :on)
              and (valid_to is null or valid_to > :on)
            """)
        .param("code", code)
        .param("on", on)
        .query(Long.class)
        .single();
  }

  private void side(long change, String side, long division) {
    database
        .sql("insert into division_change_side (change_id, side, division_id) values (?, ?, ?)")
        .params(List.of(change, side, division))
        .update();
  }
}
