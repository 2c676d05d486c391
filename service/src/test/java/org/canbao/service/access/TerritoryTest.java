package org.canbao.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tries every endpoint that the service has with every role, on data of a neighbour. */
class TerritoryTest {

  private static final int USERS = 200;
  private static final int ROUNDS = 5;

  private static TestService service;
  private static Neighbours neighbours;
  private static List<Endpoint> endpoints;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            TestDatabase.fresh(),
            Map.of(
                "canbao.limits.requests-per-second", 100000,
                "canbao.limits.burst", 100000,
                "canbao.database.wait", "60s"));
    neighbours = Neighbours.create(service);
    endpoints = Endpoint.list(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyEndpointIsClosedToThoseWhoHaveNotSignedInUnlessItSaysWhy() {
    for (Endpoint endpoint : endpoints) {
      if (!endpoint.isOpen()) {
        assertThat(neighbours.call(endpoint, Visitor.person(service, "nobody")).statusCode())
            .as(endpoint.toString())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void everyEndpointIsClosedToRolesWithoutItsRight() {
    for (Role role : Role.values()) {
      Visitor visitor = new TestStaff(service).with(role, "9901");
      for (Endpoint endpoint : endpoints) {
        if (!endpoint.isOpen() && endpoint.needs().stream().noneMatch(role.rights()::contains)) {
          HttpResponse<String> answer = neighbours.call(endpoint, visitor);
          assertThat(answer.statusCode()).as("%s as %s", endpoint, role).isEqualTo(403);
          assertThat(answer.body()).as("%s as %s", endpoint, role).contains("right-missing");
        }
      }
    }
  }

  @Test
  void noRoleReachesANeighboursRecordThroughAnyEndpoint() {
    for (Role role : Role.values()) {
      Visitor visitor = new TestStaff(service).with(role, "9901");
      for (Endpoint endpoint : endpoints.stream().filter(it -> !it.isAboutOneself()).toList()) {
        HttpResponse<String> answer = neighbours.call(endpoint, visitor);
        assertThat(answer.body()).as("%s as %s", endpoint, role).doesNotContain(Neighbours.MARK);
        if (neighbours.isAboutOneRecord(endpoint)) {
          assertThat(answer.statusCode()).as("%s as %s", endpoint, role).isIn(400, 403, 404);
        }
      }
    }
    neighbours.assertUntouched();
  }

  @Test
  void theSameRecordsAreThereForThoseWhoseTerritoryItIs() {
    Visitor neighbour = new TestStaff(service).with(Role.AUDITOR, "9902");
    assertThat(neighbour.get("/api/staff/" + neighbours.staff()).body()).contains(Neighbours.MARK);
    assertThat(neighbour.get("/api/staff?limit=200").body()).contains(Neighbours.MARK);
  }

  @Test
  void twoHundredAtOnceSeeEachTheirOwnAndNothingElse() throws Exception {
    Visitor one = new TestStaff(service).with(Role.AUDITOR, "9901");
    Visitor other = new TestStaff(service).with(Role.AUDITOR, "9902");
    List<Future<Boolean>> answers = new ArrayList<>();
    try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int user = 0; user < USERS; user++) {
        boolean isNeighbour = user % 2 == 1;
        answers.add(users.submit(() -> seesOwn(isNeighbour ? other : one, isNeighbour)));
      }
    }
    for (Future<Boolean> answer : answers) {
      assertThat(answer.get()).isTrue();
    }
  }

  private static boolean seesOwn(Visitor visitor, boolean isNeighbour) {
    for (int round = 0; round < ROUNDS; round++) {
      HttpResponse<String> list = visitor.get("/api/staff?limit=200");
      HttpResponse<String> single = visitor.get("/api/staff/" + neighbours.staff());
      boolean right =
          list.statusCode() == 200
              && list.body().contains(Neighbours.MARK) == isNeighbour
              && single.statusCode() == (isNeighbour ? 200 : 404);
      if (!right) {
        return false;
      }
    }
    return true;
  }

  @Test
  void theDatabaseItselfShowsAndTakesNothingOutsideTheTerritory() {
    DatabaseView view = new DatabaseView(service.database());
    for (String table : view.protectedTables()) {
      assertThat(view.rows(table, "")).as("%s for nobody", table).isZero();
    }
    assertThat(view.rows("staff_account", "9902")).isPositive();
    assertThat(view.rows("staff_account", "9901")).isLessThan(view.rows("staff_account", "99"));
    assertThat(
            view.change(
                "update staff_account set name = 'x' where id = " + neighbours.staff(), "9901"))
        .isZero();
  }

  @Test
  void everyTableWithADivisionOrAnAccountHasRowLevelSecurity() {
    assertThat(new DatabaseView(service.database()).unprotectedTablesOfDivisions()).isEmpty();
  }

  @Test
  void everyRoleHasItsOwnAccountAndNoAdministrationSharesARightToAct() {
    for (Role role : Role.values()) {
      assertThat(role.rights()).contains(Right.OWN_ACCOUNT);
    }
    assertThat(Role.SYSTEM_ADMINISTRATOR.rights())
        .doesNotContain(Right.RIGHTS_CHANGE, Right.RIGHTS_APPROVE, Right.AUDIT_READ);
    assertThat(Role.SECURITY_ADMINISTRATOR.rights())
        .doesNotContain(Right.ACCOUNT_CHANGE, Right.AUDIT_READ, Right.JOB_CONTROL);
    assertThat(Role.AUDITOR.rights())
        .doesNotContain(Right.ACCOUNT_CHANGE, Right.RIGHTS_CHANGE, Right.RIGHTS_APPROVE);
  }
}
