package org.canbao.service.access.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.protection.Protected;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 帐号: reads accounts in the current territory. */
@Repository
public class Accounts {

  private static final String SELECT =
      """
      select a.id, a.login, a.name, a.division_id, w.today_code as workplace, a.state, a.phone, a.identity_number, a.password_changed_at, a.password_temporary,
             a.totp_confirmed, a.nation, a.version,
             array(select r.role from staff_role r where r.account_id = a.id) as roles,
             array(select d.today_code from staff_territory t join division d on d.id = t.division_id
                   where t.account_id = a.id order by 1) as territory
      from staff_account a left join division w on w.id = a.division_id
      """;

  private final JdbcClient database;

  Accounts(JdbcClient database) {
    this.database = database;
  }

  /** The account of a number, refused when there is none in the current territory. */
  @Transactional(readOnly = true)
  public StaffAccount get(long id) {
    return find(id).orElseThrow(Accounts::unknown);
  }

  /** The account of a number. */
  @Transactional(readOnly = true)
  public Optional<StaffAccount> find(long id) {
    return database.sql(SELECT + "where a.id = ?").param(id).query(Accounts::read).optional();
  }

  /**
   * The account of a number, refused also when its own territory reaches beyond the current one:
   * who takes over an account gets all that it may do, where it may.
   */
  @Transactional(readOnly = true)
  public StaffAccount getWithinReach(long id) {
    StaffAccount account = get(id);
    if (!CurrentActor.get().territory().covers(account.territory())) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("该帐号的管辖范围超出您的范围", "the territory of this account reaches beyond your own"));
    }
    return account;
  }

  /** The account of a login; upper and lower case are the same. */
  @Transactional(readOnly = true)
  public Optional<StaffAccount> find(String login) {
    return database
        .sql(SELECT + "where lower(a.login) = lower(?)")
        .param(login)
        .query(Accounts::read)
        .optional();
  }

  /** The account that an outer identity provider knows under a subject. */
  @Transactional(readOnly = true)
  public Optional<StaffAccount> findBySubject(String subject) {
    return database
        .sql(SELECT + "where a.oidc_subject = ?")
        .param(subject)
        .query(Accounts::read)
        .optional();
  }

  /**
   * Accounts after a number, in the order of numbers, one more than the limit if there are more.
   */
  @Transactional(readOnly = true)
  public List<StaffAccount> list(long after, int limit) {
    return database
        .sql(SELECT + "where a.id > ? order by a.id limit ?")
        .params(after, limit + 1)
        .query(Accounts::read)
        .list();
  }

  /** The refusal of a number without account, or outside the territory. */
  public static Problem unknown() {
    return Problem.notFound(
        "account-unknown",
        Text.of("没有该帐号，或不在您的管辖范围内", "there is no such account in your territory"));
  }

  private static StaffAccount read(ResultSet row, int number) throws SQLException {
    return new StaffAccount(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        workplace(row),
        StaffAccount.State.valueOf(row.getString("state")),
        roles(row.getArray("roles")),
        row.getBoolean("nation")
            ? Territory.NATION
            : new Territory(texts(row.getArray("territory"))),
        new StaffAccount.Password(
            row.getTimestamp("password_changed_at").toInstant(),
            row.getBoolean("password_temporary")),
        new StaffAccount.Personal(
            sealed(row.getBytes("phone")), sealed(row.getBytes("identity_number"))),
        row.getBoolean("totp_confirmed"),
        row.getLong("version"));
  }

  private static Optional<StaffAccount.Workplace> workplace(ResultSet row) throws SQLException {
    long division = row.getLong("division_id");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new StaffAccount.Workplace(division, row.getString("workplace")));
  }

  private static Optional<Protected> sealed(byte[] column) {
    return Optional.ofNullable(column).map(Protected::of);
  }

  private static Set<Role> roles(Array array) throws SQLException {
    return texts(array).stream().map(Role::valueOf).collect(Collectors.toSet());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
