package org.canbao.service.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signs in through a real provider, as a browser would. */
class ProviderSignInTest {

  private static final String START = "/oauth2/authorization/sso";
  private static final String SESSION = "canbao_session";
  private static final AtomicInteger SUBJECTS = new AtomicInteger();

  private static TestService service;
  private static TestProvider provider;

  @BeforeAll
  static void start() {
    int port = TestProvider.freePort();
    service = TestService.start(TestDatabase.fresh(), settings(port));
    provider = TestProvider.start(port, service.at("/login/oauth2/code/sso"));
  }

  private static Map<String, Object> settings(int port) {
    return Map.of(
        "canbao.oidc.issuer",
        TestProvider.issuer(port),
        "canbao.oidc.client-secret",
        TestProvider.SECRET,
        "canbao.session.attempts-per-minute",
        1000);
  }

  @AfterAll
  static void stop() {
    provider.close();
    service.close();
  }

  @AfterEach
  void letTokensBe() {
    provider.forge("nothing");
  }

  @Test
  void whoTheProviderKnowsIsSignedInWithRolesAndTerritoryOfOurs() {
    Member member = member(Role.SECURITY_ADMINISTRATOR);
    Browser browser = new Browser();

    signIn(browser, person(login(member)));

    String who = browser.open(service.at("/api/session")).body();
    assertThat(who).contains("\"staff:%d\"".formatted(member.id()), "RIGHTS_CHANGE", "\"9901\"");
    assertThat(browser.open(service.at("/api/staff")).statusCode())
        .as("the provider has asked for the second factor, so we do not ask again")
        .isEqualTo(200);
    assertThat(browser.open(service.at("/api/me/sessions")).body()).contains("\"OIDC\"");
  }

  @Test
  void whoHasNoAccountHereIsToldSoAndGetsNoSession() {
    Browser browser = new Browser();
    HttpResponse<String> answer = signIn(browser, person("nobody-here"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("no-account");
    assertThat(browser.hasCookie(SESSION)).isFalse();
  }

  @Test
  void aDisabledAccountIsNotSignedInNorTied() {
    Member member = member(Role.CLERK);
    run("update staff_account set state = 'DISABLED' where id = ?", member.id());
    Browser browser = new Browser();
    HttpResponse<String> answer = signIn(browser, person(login(member)));
    assertThat(answer.body()).contains("no-account");
    assertThat(browser.hasCookie(SESSION)).isFalse();
    assertThat(number("select count(oidc_subject) from staff_account where id = ?", member.id()))
        .isZero();
  }

  @Test
  void theSubjectIsTiedAtTheFirstSignInAndCountsFromThenOnWhateverTheLogin() {
    Member member = member(Role.CLERK);
    String subject = person(login(member));
    signIn(new Browser(), subject);
    assertThat(
            number(
                """
                select count(*) from audit_entry where after::text like '%TIE_TO_PROVIDER%' and record = ?\
                """,
                Long.toString(member.id())))
        .as("that an account was tied stands in the trail")
        .isEqualTo(1);

    provider.person(subject, "renamed-at-the-provider");
    Browser later = new Browser();
    signIn(later, subject);
    assertThat(later.open(service.at("/api/session")).body()).contains("staff:" + member.id());

    Browser stranger = new Browser();
    HttpResponse<String> refused = signIn(stranger, person(login(member)));
    assertThat(refused.body()).as("another subject with the same login").contains("no-account");
    assertThat(stranger.hasCookie(SESSION)).isFalse();
  }

  @Test
  void aCallbackWithAnotherStateIsRefused() {
    Browser browser = new Browser();
    String callback = callback(browser, person(login(member(Role.CLERK)))).toString();
    assertRefused(browser, URI.create(callback.replaceFirst("state=[^&]+", "state=guessed")));
    assertRefused(browser, URI.create(callback.replaceFirst("&?state=[^&]+", "")));
  }

  @Test
  void aCallbackInAnotherBrowserIsRefused() {
    URI callback = callback(new Browser(), person(login(member(Role.CLERK))));
    assertRefused(new Browser(), callback);
    Browser other = new Browser();
    callback(other, person(login(member(Role.CLERK))));
    assertRefused(other, callback);
  }

  @Test
  void aCallbackIsGoodForOneTime() {
    Browser browser = new Browser();
    URI callback = callback(browser, person(login(member(Role.CLERK))));
    browser.open(callback);
    assertThat(browser.hasCookie(SESSION)).isTrue();
    HttpResponse<String> again = browser.open(callback);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("provider-refused");
    assertThat(
            number(
                "select count(*) from staff_session where method = 'OIDC' and expires_at < now()"))
        .isZero();
  }

  @Test
  void anIdTokenThatWasChangedOnTheWayIsRefused() {
    String subject = person(login(member(Role.CLERK)));
    for (String part : List.of("subject", "nonce", "unsigned")) {
      provider.forge(part);
      Browser browser = new Browser();
      URI callback = callback(browser, subject);
      assertRefused(browser, callback);
    }
  }

  @Test
  void noTokenOfTheProviderIsKept() {
    signIn(new Browser(), person(login(member(Role.CLERK))));
    assertThat(number("select count(*) from oidc_request where request::text like '%id_token%'"))
        .isZero();
    List<String> tables =
        service
            .database()
            .asOwner()
            .sql("select tablename from pg_tables where schemaname = 'canbao'")
            .query(String.class)
            .list();
    assertThat(provider.tokens()).isNotEmpty();
    for (String table : tables) {
      for (String token : provider.tokens()) {
        assertThat(
                number(
                    "select count(*) from %s t where strpos(t::text, ?) > 0".formatted(table),
                    token))
            .as(table)
            .isZero();
      }
    }
  }

  @Test
  void aProviderThatIsAwayIsToldAndPasswordsStillWorkWithinTheLimitOfTheAddress() {
    Map<String, Object> settings = new HashMap<>(settings(TestProvider.freePort()));
    settings.put("canbao.session.attempts-per-minute", 2);
    try (TestService alone = TestService.start(TestDatabase.fresh(), settings)) {
      Visitor stranger = Visitor.stranger(alone).with("Accept-Language", "en");
      HttpResponse<String> answer = stranger.get(START);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("provider-away").doesNotContain("127.0.0.1");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      HttpResponse<String> wrong =
          Visitor.person(alone, "")
              .send(
                  "POST",
                  "/api/session",
                  "{\"login\": \"somebody\", \"password\": \"Wrong-1234\"}");
      assertThat(wrong.body()).contains("sign-in-failed");
      assertThat(stranger.get(START).statusCode()).isEqualTo(429);
    }
  }

  private static void assertRefused(Browser browser, URI callback) {
    HttpResponse<String> answer = browser.open(callback);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("provider-refused");
    assertThat(browser.hasCookie(SESSION)).isFalse();
  }

  private static URI callback(Browser browser, String subject) {
    return browser.signInAtProvider(service.at(START), subject);
  }

  private static HttpResponse<String> signIn(Browser browser, String subject) {
    return browser.open(callback(browser, subject));
  }

  private static String person(String login) {
    String subject = "subject-" + SUBJECTS.incrementAndGet();
    provider.person(subject, login);
    return subject;
  }

  private static Member member(Role role) {
    return new TestStaff(service).member(List.of(role), "9901");
  }

  private static String login(Member member) {
    return service
        .database()
        .asOwner()
        .sql("select login from staff_account where id = ?")
        .param(member.id())
        .query(String.class)
        .single();
  }

  private static void run(String sql, Object... parameters) {
    service.database().asOwner().sql(sql).params(parameters).update();
  }

  private static long number(String sql, Object... parameters) {
    return service.database().asOwner().sql(sql).params(parameters).query(Long.class).single();
  }
}
