package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AttackedService.class)
class ApprovalPathTest {

  private TestService service;
  private Visitor first;
  private Visitor second;
  private Member worker;

  @BeforeEach
  void people(TestService shared) {
    service = shared;
    TestStaff staff = new TestStaff(shared);
    first = staff.with(Role.SECURITY_ADMINISTRATOR, "99");
    second = staff.with(Role.SECURITY_ADMINISTRATOR, "99");
    worker = staff.member(List.of(Role.GRID_WORKER), "9901");
  }

  @Test
  void oneProposesAnotherLooksAndApprovesAndTheNewRightsHold() {
    assertThat(worker.visitor().get("/api/proposals").statusCode()).isEqualTo(403);
    String proposal = proposed("REVIEWER", "990101");

    HttpResponse<String> seen = second.get(proposal);
    assertThat(seen.headers().firstValue("ETag")).hasValue("\"v1\"");
    assertThat(seen.body())
        .contains("\"roles\"", "GRID_WORKER", "REVIEWER", "\"territory\"", "9901", "990101", "转岗");
    assertThat(second.get("/api/proposals?kind=rights&state=OPEN").body()).contains("转岗");

    HttpResponse<String> approved = decided(second, proposal, "approval", "\"v1\"");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(approved.body()).contains("APPROVED");
    assertRefused(worker.visitor().get("/api/me/sessions"), 401, "sign-in-first");

    Visitor again = signedIn(worker.id());
    assertThat(again.get("/api/session").body()).contains("PROPOSAL_READ", "\"990101\"");
    assertThat(again.get("/api/proposals").statusCode()).isEqualTo(200);
    assertThat(again.get("/api/staff").statusCode()).isEqualTo(403);
    assertThat(second.get(proposal).body()).contains("\"MAKE\"", "\"APPROVE\"");
  }

  /** As signing in with a password would. */
  private Visitor signedIn(long account) {
    SessionToken token = SessionToken.create();
    service
        .database()
        .asOwner()
        .sql(
            """
            insert into staff_session (token_hash, account_id, stage, method, address, expires_at)
            values (?, ?, 'SIGNED_IN', 'PASSWORD', '127.0.0.1', now() + interval '1 hour')
            """)
        .params(token.hash(), account)
        .update();
    return Visitor.person(service, token.secret());
  }

  @Test
  void whoDecidesNamesTheVersionTheyHaveRead() {
    String proposal = proposed("REVIEWER", "9901");
    assertRefused(second.post(proposal + "/approval", "{}"), 428, "if-match-missing");
    assertRefused(decided(second, proposal, "approval", "v1"), 400, "if-match-malformed");
    assertRefused(decided(second, proposal, "approval", "\"v2\""), 412, "stale");
    assertThat(decided(second, proposal, "approval", "\"v1\"").statusCode()).isEqualTo(200);
  }

  @Test
  void whatHasChangedSinceIsNotApproved() {
    String one = proposed("REVIEWER", "9901");
    String other = proposed("MANAGER", "9901");
    assertThat(decided(second, other, "approval", "\"v1\"").statusCode()).isEqualTo(200);
    assertRefused(decided(second, one, "approval", "\"v1\""), 409, "proposal-outdated");
    assertThat(roles()).containsExactly("MANAGER");
    assertThat(decided(second, one, "rejection", "\"v1\"").body()).contains("REJECTED");
  }

  @Test
  void whatHasExpiredOrWasTakenBackIsNotApproved() {
    String expired = proposed("REVIEWER", "9901");
    service
        .database()
        .asOwner()
        .sql(
            """
            update proposal set made_at = now() - interval '15 days', expires_at = now() - interval '1 day'
            where id = ?
            """)
        .param(Long.valueOf(expired.substring(expired.lastIndexOf('/') + 1)))
        .update();
    assertThat(second.get(expired).body()).contains("EXPIRED");
    assertRefused(decided(second, expired, "approval", "\"v1\""), 409, "proposal-ended");

    String taken = proposed("REVIEWER", "9901");
    assertRefused(decided(second, taken, "withdrawal", "\"v1\""), 403, "not-the-maker");
    assertThat(decided(first, taken, "withdrawal", "\"v1\"").body()).contains("WITHDRAWN");
    assertRefused(decided(second, taken, "approval", "\"v2\""), 409, "proposal-ended");
    assertThat(roles()).containsExactly("GRID_WORKER");
  }

  @Test
  void whatWouldChangeNothingIsNoProposal() {
    assertRefused(
        first.post("/api/proposals", body("GRID_WORKER", "9901")), 409, "nothing-changes");
  }

  private List<String> roles() {
    return service
        .database()
        .asOwner()
        .sql("select role from staff_role where account_id = ?")
        .param(worker.id())
        .query(String.class)
        .list();
  }

  private String proposed(String role, String territory) {
    HttpResponse<String> answer = first.post("/api/proposals", body(role, territory));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String body(String role, String territory) {
    return """
    {"kind": "rights", "reason": "转岗",
     "payload": {"account": %d, "roles": ["%s"], "territory": ["%s"]}}
    """
        .formatted(worker.id(), role, territory);
  }

  private static HttpResponse<String> decided(
      Visitor who, String proposal, String word, String version) {
    return who.with("If-Match", version).post(proposal + "/" + word, "{\"comment\": \"已核对\"}");
  }
}
