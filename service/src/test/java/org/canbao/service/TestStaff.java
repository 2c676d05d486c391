package org.canbao.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.actor.Role;

/** Invented staff who have already signed in. */
public final class TestStaff {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestService service;

  /** Staff of a service. */
  public TestStaff(TestService service) {
    this.service = service;
  }

  /** A member of staff, with the number of the account. */
  public record Member(long id, Visitor visitor) {}

  /** Somebody with one role in some divisions, or with "*" in the nation. */
  public Visitor with(Role role, String... territory) {
    return member(List.of(role), territory).visitor();
  }

  /** Somebody with roles in some divisions; works in the first of them. */
  public Member member(Collection<Role> roles, String... territory) {
    long id = account(territory);
    roles.forEach(role -> run("insert into staff_role values (?, ?)", id, role.name()));
    Arrays.stream(territory)
        .filter(code -> !code.equals("*"))
        .forEach(
            code ->
                run(
                    "insert into staff_territory select ?, id from division where today_code = ?",
                    id,
                    code));
    SessionToken token = SessionToken.create();
    run(
        """
        insert into staff_session (token_hash, account_id, stage, method, address, expires_at)
        values (?, ?, 'SIGNED_IN', 'PASSWORD', '127.0.0.1', now() + interval '1 hour')
        """,
        token.hash(),
        id);
    return new Member(id, Visitor.person(service, token.secret()));
  }

  private long account(String... territory) {
    boolean nation = List.of(territory).contains("*");
    return service
        .database()
        .asOwner()
        .sql(
            """
            insert into staff_account (login, name, division_id, nation, password_temporary, created_by)
            values (?, '测试人员', (select id from division where today_code = ?), ?, false, 'test') returning id
            """)
        .params("staff" + NUMBERS.incrementAndGet(), nation ? null : territory[0], nation)
        .query(Long.class)
        .single();
  }

  private void run(String sql, Object... parameters) {
    service.database().asOwner().sql(sql).params(parameters).update();
  }
}
