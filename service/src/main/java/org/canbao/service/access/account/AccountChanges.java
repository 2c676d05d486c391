package org.canbao.service.access.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.access.AssignedDivisions;
import org.canbao.service.access.account.PersonalValues.Field;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Territory;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 帐号管理: creates and changes accounts. It gives no rights: a new account may do nothing. */
@Service
public class AccountChanges {

  private final JdbcClient database;
  private final Accounts accounts;
  private final PersonalValues values;
  private final AssignedDivisions divisions;
  private final AccessTrail trail;

  AccountChanges(
      JdbcClient database,
      Accounts accounts,
      PersonalValues values,
      AssignedDivisions divisions,
      AccessTrail trail) {
    this.database = database;
    this.accounts = accounts;
    this.values = values;
    this.divisions = divisions;
    this.trail = trail;
  }

  /** Creates an account without password and rights. */
  @Transactional
  public StaffAccount create(NewAccount wanted) {
    wanted.check();
    Optional<Long> division = wanted.division().map(code -> divisions.getInTerritory(code).id());
    if (division.isEmpty()) {
      requireNation();
    }
    long id = nextId();
    int created =
        database
            .sql(
                """
                insert into staff_account (id, login, name, division_id, created_by) values (?, ?, ?, ?, ?)
                on conflict ((lower(login))) do nothing
                """)
            .params(
                id, wanted.login(), wanted.name(), division.orElse(null), CurrentActor.get().id())
            .update();
    if (created == 0) {
      throw Problem.conflict("login-taken", Text.of("该登录名已被使用", "this login is taken"));
    }
    wanted.phone().ifPresent(phone -> values.keep(Field.PHONE, id, phone));
    wanted.identityNumber().ifPresent(number -> values.keep(Field.IDENTITY_NUMBER, id, number));
    StaffAccount account = accounts.get(id);
    trail.note(
        account, Event.CREATE, Map.of(), Map.of("login", wanted.login(), "name", wanted.name()));
    return account;
  }

  /** Changes an account that is still at the version that was read. */
  @Transactional
  public StaffAccount change(long id, long version, AccountChange change) {
    change.check();
    StaffAccount before = accounts.getWithinReach(id);
    if (before.version() != version || touch(id, version) == 0) {
      throw Problem.stale();
    }
    change.name().ifPresent(name -> set(id, "name", name));
    change.state().ifPresent(state -> set(id, "state", state.name()));
    change.phone().ifPresent(phone -> values.keep(Field.PHONE, id, phone));
    change.identityNumber().ifPresent(number -> values.keep(Field.IDENTITY_NUMBER, id, number));
    StaffAccount after = accounts.get(id);
    trail.note(after, Event.CHANGE, shown(before, change), shown(after, change));
    return after;
  }

  /** Values of personal fields are left out of the trail: that they changed is enough. */
  private static Map<String, Object> shown(StaffAccount account, AccountChange change) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", account.name());
    shown.put("state", account.state().name());
    change.phone().ifPresent(_ -> shown.put("phone", "changed"));
    change.identityNumber().ifPresent(_ -> shown.put("identityNumber", "changed"));
    return shown;
  }

  private int touch(long id, long version) {
    return database
        .sql("update staff_account set version = version + 1 where id = ? and version = ?")
        .params(id, version)
        .update();
  }

  private void set(long id, String column, String value) {
    database
        .sql("update staff_account set %s = ? where id = ?".formatted(column))
        .params(value, id)
        .update();
  }

  private long nextId() {
    return database
        .sql("select nextval(pg_get_serial_sequence('staff_account', 'id'))")
        .query(Long.class)
        .single();
  }

  private static void requireNation() {
    Territory territory = CurrentActor.get().territory();
    new Checks()
        .that(
            territory.isNation(),
            "division",
            Text.of(
                "请给出所在区划；只有全国范围的管理员可以不填",
                "name the division; only an administrator of the nation may leave it out"))
        .done();
  }
}
