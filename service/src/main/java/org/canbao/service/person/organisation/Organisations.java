package org.canbao.service.person.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.Divisions;
import org.canbao.service.person.organisation.Organisation.Kind;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 单位: public inside the service, since somebody's school may lie anywhere; kept by those in whose
 * territory they lie.
 */
@Service
public class Organisations {

  private static final int LONGEST_NAME = 200;
  private static final String SELECT =
      "select id, kind, code, name, division_id, version from organisation o ";

  /** The greatest character there is. */
  private static final String BEYOND = new String(Character.toChars(Character.MAX_CODE_POINT));

  private final JdbcClient database;
  private final Divisions divisions;
  private final AuditTrail trail;

  Organisations(JdbcClient database, Divisions divisions, AuditTrail trail) {
    this.database = database;
    this.divisions = divisions;
    this.trail = trail;
  }

  /**
   * 单位申报.
   *
   * @param code 统一社会信用代码; a school without one has a code of its own, 6 to 17 digits and large
   *     letters
   * @param division 区划代码 of today
   */
  public record Order(
      @Nullable Kind kind,
      @Nullable String code,
      @Nullable String name,
      @Nullable String division) {}

  /**
   * 筛选.
   *
   * @param name 名称或其开头
   * @param division 所在区划代码, what lies below included
   */
  public record Filter(Optional<Kind> kind, Optional<String> name, Optional<String> division) {}

  /** The one of a number. */
  @Transactional(readOnly = true)
  public Organisation get(long id) {
    return find(id)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "organisation-unknown", Text.of("没有这个单位", "there is no such organisation")));
  }

  /** The one of a number, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Organisation> find(long id) {
    return database.sql(SELECT + "where id = ?").param(id).query(Organisations::read).optional();
  }

  /** 列出单位, in the order of their numbers. */
  @Transactional(readOnly = true)
  public Page<Organisation> list(Filter filter, int limit, Optional<String> after) {
    filter.division().ifPresent(DivisionCode::new);
    String name = filter.name().orElse("");
    List<Organisation> rows =
        database
            .sql(
                SELECT
                    + """
                    where o.id > :after and (:kind::text is null or o.kind = :kind)
                      and (:name = '' or o.name collate "C" >= :name and o.name collate "C" < :name_end)
                      and (:code = '' or o.division_id in (select d.id from division d
                        where d.today_code >= :code and d.today_code < :code_end))
                    order by o.id limit :limit
                    """)
            .param("after", after.map(Cursor::number).orElse(0L))
            .param("kind", filter.kind().map(Enum::name).orElse(null))
            .param("name", name)
            .param("name_end", name + BEYOND)
            .param("code", filter.division().orElse(""))
            .param("code_end", DivisionCode.beyond(filter.division().orElse("")))
            .param("limit", Page.limit(limit) + 1)
            .query(Organisations::read)
            .list();
    return Page.of(rows, limit, one -> Cursor.of(one.id()));
  }

  /** 新建单位. */
  @Transactional
  public Organisation create(Order order) {
    Division division = checked(order);
    Optional<Long> id =
        database
            .sql(
                """
                insert into organisation (kind, code, name, division_id) values (?, ?, ?, ?)
                on conflict (code) do nothing returning id
                """)
            .params(
                order.kind().name(),
                OrganisationCode.of(order.code()),
                order.name().strip(),
                division.id())
            .query(Long.class)
            .optional();
    Organisation made = get(id.orElseThrow(Organisations::known));
    note(AuditAction.CREATE, made, Map.of());
    return made;
  }

  /** 修改单位, still at the version that was read. */
  @Transactional
  public Organisation change(long id, long version, Order order) {
    Division division = checked(order);
    Organisation before = get(id);
    if (!database.sql("select sees(?)").param(before.division()).query(Boolean.class).single()) {
      throw outside();
    }
    int changed =
        database
            .sql(
                """
                update organisation set kind = ?, code = ?, name = ?, division_id = ?, version = version + 1
                where id = ? and version = ?
                """)
            .params(
                order.kind().name(),
                OrganisationCode.of(order.code()),
                order.name().strip(),
                division.id(),
                id,
                version)
            .update();
    if (changed == 0) {
      throw Problem.stale();
    }
    Organisation after = get(id);
    note(AuditAction.CHANGE, after, shown(before));
    return after;
  }

  private Division checked(Order order) {
    Checks checks =
        new Checks()
            .that(order.kind() != null, "kind", Text.of("必须选择", "must be chosen"))
            .text(order.name(), "name", LONGEST_NAME)
            .that(
                DivisionCode.isCode(order.division()),
                "division",
                Text.of("应为现行区划的代码", "expected the code of a division of today"));
    if (order.kind() != null) {
      OrganisationCode.check(checks, order.kind(), order.code());
    }
    PlainNumbers.refuse(checks, order.name(), "name").done();
    Division division = divisions.get(order.division());
    if (!database.sql("select sees(?)").param(division.id()).query(Boolean.class).single()) {
      throw outside();
    }
    return division;
  }

  private void note(AuditAction action, Organisation one, Map<String, ?> before) {
    trail.record(
        AuditRecord.of(
            action,
            AuditRecord.Subject.of("organisation", one.id(), one.division()),
            new AuditRecord.Change(before, shown(one))));
  }

  private static Map<String, ?> shown(Organisation one) {
    return Map.of(
        "kind",
        one.kind().name(),
        "code",
        one.code(),
        "name",
        one.name(),
        "division",
        one.division());
  }

  private static Problem known() {
    return Problem.conflict(
        "organisation-known", Text.of("已有此代码的单位", "there is an organisation with this code"));
  }

  private static Problem outside() {
    return Problem.forbidden(
        "outside-territory",
        Text.of("该单位不在您的管辖范围内", "this organisation lies outside your territory"));
  }

  private static Organisation read(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("name"),
        row.getLong("division_id"),
        row.getLong("version"));
  }
}
