package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AttackedService.class)
class EscalationTest {

  private TestStaff staff;
  private TestService service;

  @BeforeEach
  void staff(TestService shared) {
    service = shared;
    staff = new TestStaff(shared);
  }

  @Test
  void onlyASecurityAdministratorProposesRights() {
    long clerk = staff.member(List.of(Role.CLERK), "9901").id();
    for (Role role : Role.values()) {
      HttpResponse<String> answer =
          staff.with(role, "99").post("/api/proposals", rights(clerk, "REVIEWER", "9901"));
      if (role == Role.SECURITY_ADMINISTRATOR) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      } else {
        assertRefused(answer, 403, "right-missing");
      }
    }
  }

  @Test
  void nobodyProposesRightsForThemselves() {
    Member security = staff.member(List.of(Role.SECURITY_ADMINISTRATOR), "99");
    assertRefused(
        security.visitor().post("/api/proposals", rights(security.id(), "AUDITOR", "99")),
        403,
        "own-rights");
  }

  @Test
  void nobodyApprovesWhatTheyProposedOrWhatGivesRightsToThemselves() {
    Member first = staff.member(List.of(Role.SECURITY_ADMINISTRATOR), "99");
    Member second = staff.member(List.of(Role.SECURITY_ADMINISTRATOR), "99");
    String proposal = proposed(first.visitor(), rights(second.id(), "AUDITOR", "99"));
    assertRefused(approved(first.visitor(), proposal), 403, "own-proposal");
    assertRefused(approved(second.visitor(), proposal), 403, "own-rights");
    assertRefused(
        approved(staff.with(Role.SYSTEM_ADMINISTRATOR, "*"), proposal), 403, "right-missing");
    assertRefused(approved(staff.with(Role.AUDITOR, "*"), proposal), 403, "right-missing");
  }

  @Test
  void nobodyGivesMoreGroundThanTheyStandOn() {
    long clerk = staff.member(List.of(Role.CLERK), "990101").id();
    Visitor county = staff.with(Role.SECURITY_ADMINISTRATOR, "990101");
    for (String beyond : List.of("9901", "99", "990102", "*")) {
      assertRefused(
          county.post("/api/proposals", rights(clerk, "CLERK", beyond)), 403, "outside-territory");
    }
    long elsewhere = staff.member(List.of(Role.CLERK), "9902").id();
    assertRefused(
        county.post("/api/proposals", rights(elsewhere, "CLERK", "990101")),
        404,
        "account-unknown");
    String wide =
        proposed(staff.with(Role.SECURITY_ADMINISTRATOR, "99"), rights(clerk, "MANAGER", "9901"));
    assertRefused(approved(county, wide), 403, "outside-territory");
  }

  @Test
  void twoAdministrationsOrAnAdministrationWithBusinessAreRefused() {
    long clerk = staff.member(List.of(Role.CLERK), "9901").id();
    Visitor security = staff.with(Role.SECURITY_ADMINISTRATOR, "99");
    for (String roles :
        List.of(
            "SYSTEM_ADMINISTRATOR\", \"SECURITY_ADMINISTRATOR",
            "AUDITOR\", \"SYSTEM_ADMINISTRATOR",
            "AUDITOR\", \"CLERK")) {
      assertRefused(
          security.post("/api/proposals", rights(clerk, roles, "9901")), 400, "invalid-values");
    }
  }

  @Test
  void aProgramIsNeverGivenTheRightsOfAdministrators() {
    Visitor security = staff.with(Role.SECURITY_ADMINISTRATOR, "9901");
    for (String scope :
        List.of(
            "ACCOUNT_CHANGE",
            "RIGHTS_CHANGE",
            "RIGHTS_APPROVE",
            "CLIENT_CHANGE",
            "DIVISION_APPROVE",
            "DICTIONARY_APPROVE",
            "REVEAL_PERSONAL_DATA",
            "OWN_ACCOUNT")) {
      assertRefused(security.post("/api/clients", client(scope, "9901")), 400, "invalid-values");
    }
    assertRefused(
        security.post("/api/clients", client("DIVISION_READ", "99")), 403, "outside-territory");
    assertRefused(
        staff.with(Role.SYSTEM_ADMINISTRATOR, "99").post("/api/clients", client("JOB_READ", "99")),
        403,
        "right-missing");
  }

  @Test
  void anAccountWithMoreGroundThanTheAdministratorIsNotTakenOver() {
    Member manager = staff.member(List.of(Role.MANAGER), "990101", "9902");
    Visitor county = staff.with(Role.SYSTEM_ADMINISTRATOR, "990101");
    String path = "/api/staff/%d/".formatted(manager.id());
    assertRefused(county.post(path + "password-reset", "{}"), 403, "outside-territory");
    assertRefused(
        staff
            .with(Role.SECURITY_ADMINISTRATOR, "990101")
            .post(path + "second-factor-removal", "{}"),
        403,
        "outside-territory");
    assertThat(manager.visitor().get("/api/me/sessions").statusCode()).isEqualTo(200);
    assertThat(
            staff
                .with(Role.SYSTEM_ADMINISTRATOR, "99")
                .post(path + "password-reset", "{}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void everyRoleIsRefusedWhatOnlyOthersMayDo() {
    Visitor worker = staff.with(Role.GRID_WORKER, "*");
    for (String path :
        List.of(
            "/api/staff", "/api/clients", "/api/audit", "/api/proposals", "/api/audit/anchors")) {
      assertRefused(worker.get(path), 403, "right-missing");
    }
    assertRefused(staff.with(Role.SYSTEM_ADMINISTRATOR, "*").get("/api/audit"), 403);
    assertRefused(staff.with(Role.SECURITY_ADMINISTRATOR, "*").get("/api/audit"), 403);
    assertRefused(
        staff
            .with(Role.AUDITOR, "*")
            .post("/api/staff", "{\"login\": \"attacker\", \"name\": \"甲\"}"),
        403,
        "right-missing");
  }

  private static String rights(long account, String roles, String territory) {
    return """
    {"kind": "rights", "reason": "测试授权",
     "payload": {"account": %d, "roles": ["%s"], "territory": ["%s"]}}
    """
        .formatted(account, roles, territory);
  }

  private static String client(String scope, String division) {
    return "{\"name\": \"程序\", \"division\": \"%s\", \"scopes\": [\"%s\"], \"expiresAt\": \"%s\"}"
        .formatted(division, scope, Instant.now().plus(Duration.ofDays(1)));
  }

  private static String proposed(Visitor maker, String body) {
    HttpResponse<String> answer = maker.post("/api/proposals", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> approved(Visitor second, String proposal) {
    return second.with("If-Match", "\"v1\"").post(proposal + "/approval", "{}");
  }
}
