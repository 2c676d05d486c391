package org.canbao.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.protection.ProtectedColumn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final String PASSWORD = "Sunny-Day-4711";
  private static TestService service;

  @BeforeAll
  static void start() {
    service =
        TestService.start(TestDatabase.fresh(), Map.of("canbao.session.attempts-per-minute", 1000));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aTemporaryPasswordLeadsToANewOneAndThenIn() {
    Member member = memberWithPassword(Role.CLERK);
    HttpResponse<String> first = signIn(member, PASSWORD);
    assertThat(first.body()).contains("NEW_PASSWORD");
    Visitor half = Visitor.person(service, token(first));
    assertThat(half.get("/api/me/sessions").statusCode()).isEqualTo(403);

    HttpResponse<String> second =
        half.post(
            "/api/me/password",
            """
            {"current": "%s", "wanted": "Rainy-Night-0815"}\
            """
                .formatted(PASSWORD));

    assertThat(second.body()).contains("SIGNED_IN");
    assertThat(Visitor.person(service, token(second)).get("/api/me/sessions").statusCode())
        .isEqualTo(200);
    assertThat(half.get("/api/me/sessions").statusCode())
        .as("the token of the step before is worth nothing")
        .isEqualTo(401);
  }

  @Test
  void anAdministratorMustHaveASecondFactor() {
    Member member = memberWithPassword(Role.SECURITY_ADMINISTRATOR);
    notTemporary(member);
    HttpResponse<String> first = signIn(member, PASSWORD);
    assertThat(first.body()).contains("NEW_SECOND_FACTOR");
    Visitor half = Visitor.person(service, token(first));
    assertThat(half.get("/api/staff").statusCode()).isEqualTo(403);

    String secret = field(half.post("/api/me/second-factor", "{}").body(), "secret");
    HttpResponse<String> wrong = half.post("/api/me/second-factor/confirmation", code("000000"));
    HttpResponse<String> right =
        half.post("/api/me/second-factor/confirmation", code(now(secret, 0)));

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(right.body()).contains("SIGNED_IN");
    assertThat(Visitor.person(service, token(right)).get("/api/staff").statusCode()).isEqualTo(200);

    HttpResponse<String> again = signIn(member, PASSWORD);
    assertThat(again.body()).contains("SECOND_FACTOR");
    Visitor waiting = Visitor.person(service, token(again));
    assertThat(
            waiting.send("POST", "/api/session/second-factor", code(now(secret, 0))).statusCode())
        .as("a code is good for one time")
        .isEqualTo(401);
    assertThat(waiting.send("POST", "/api/session/second-factor", code(now(secret, 30))).body())
        .contains("SIGNED_IN");
  }

  @Test
  void fiveWrongPasswordsLockALoginWhetherItExistsOrNot() {
    Member member = memberWithPassword(Role.CLERK);
    for (String login : List.of(login(member), "nobody-at-all")) {
      for (int attempt = 1; attempt <= 5; attempt++) {
        assertThat(signIn(login, "Wrong-Password-1").statusCode()).isEqualTo(401);
      }
      HttpResponse<String> locked = signIn(login, PASSWORD);
      assertThat(locked.statusCode()).isEqualTo(429);
      assertThat(locked.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void aWrongLoginAWrongPasswordAndADisabledAccountLookTheSame() {
    Member disabled = memberWithPassword(Role.CLERK);
    run("update staff_account set state = 'DISABLED' where id = ?", disabled.id());
    Member member = memberWithPassword(Role.CLERK);

    assertThat(
            List.of(
                told(signIn("never-seen", PASSWORD)),
                told(signIn(member, "Wrong-Password-1")),
                told(signIn(disabled, PASSWORD))))
        .containsOnly("sign-in-failed");
  }

  @Test
  void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
    Member member = memberWithPassword(Role.CLERK);
    notTemporary(member);
    Visitor victim = Visitor.person(service, "a-token-that-the-attacker-knows");
    HttpResponse<String> answer =
        victim.send("POST", "/api/session", credentials(login(member), PASSWORD));

    assertThat(token(answer)).isNotEqualTo("a-token-that-the-attacker-knows");
    assertThat(victim.get("/api/me/sessions").statusCode()).isEqualTo(401);
  }

  @Test
  void aDisabledAccountIsOutAtItsNextRequest() {
    Member member = new TestStaff(service).member(List.of(Role.CLERK), "9901");
    assertThat(member.visitor().get("/api/me/sessions").statusCode()).isEqualTo(200);
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "99");
    assertThat(administrator.post("/api/staff/%d/sign-out".formatted(member.id()), "{}").body())
        .contains("\"sessions\":1");
    assertThat(member.visitor().get("/api/me/sessions").statusCode()).isEqualTo(401);
  }

  @Test
  void aPasswordMustMeetTheRulesAndBeNoneOfTheLastFive() {
    Member member = memberWithPassword(Role.CLERK);
    notTemporary(member);
    String session = token(signIn(member, PASSWORD));
    for (String weak :
        List.of(
            "short-1A",
            "alllowercaseletters",
            "Password-1234",
            "Aa1!Aa1!Aa1!",
            login(member) + "-X1")) {
      HttpResponse<String> answer =
          Visitor.person(service, session)
              .with("Accept-Language", "en")
              .post("/api/me/password", passwordChange(PASSWORD, weak));
      assertThat(answer.statusCode()).as(weak).isEqualTo(400);
      assertThat(answer.body()).doesNotContain(weak);
    }
    assertThat(
            Visitor.person(service, session)
                .post("/api/me/password", passwordChange(PASSWORD, "Rainy-Night-0815"))
                .statusCode())
        .isEqualTo(200);
    String next = token(signIn(member, "Rainy-Night-0815"));
    assertThat(
            told(
                Visitor.person(service, next)
                    .post(
                        "/api/me/password",
                        passwordChange("Rainy-Night-0815", "Rainy-Night-0815"))))
        .isEqualTo("password-repeated");
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    Member member = memberWithPassword(Role.CLERK);
    notTemporary(member);
    Visitor thief = Visitor.person(service, token(signIn(member, PASSWORD)));
    Visitor owner = Visitor.person(service, token(signIn(member, PASSWORD)));
    assertThat(thief.get("/api/me/sessions").statusCode()).isEqualTo(200);

    HttpResponse<String> changed =
        owner.post("/api/me/password", passwordChange(PASSWORD, "Rainy-Night-0815"));

    assertThat(thief.get("/api/me/sessions").statusCode()).isEqualTo(401);
    assertThat(Visitor.person(service, token(changed)).get("/api/me/sessions").statusCode())
        .isEqualTo(200);
  }

  @Test
  void anAccountThatIsDisabledLosesItsSessions() {
    Member member = new TestStaff(service).member(List.of(Role.CLERK), "9901");
    assertThat(member.visitor().get("/api/me/sessions").statusCode()).isEqualTo(200);

    HttpResponse<String> disabled =
        new TestStaff(service)
            .with(Role.SYSTEM_ADMINISTRATOR, "99")
            .with("If-Match", "\"v1\"")
            .put("/api/staff/" + member.id(), "{\"state\": \"DISABLED\"}");

    assertThat(disabled.statusCode()).as(disabled.body()).isEqualTo(200);
    assertThat(member.visitor().get("/api/me/sessions").statusCode()).isEqualTo(401);
    assertThat(number("select count(*) from staff_session where account_id = ?", member.id()))
        .isZero();
  }

  @Test
  void anEncodedAddressIsTheSameDoorAndItsFailuresCount() {
    Member member = memberWithPassword(Role.CLERK);
    for (int attempt = 1; attempt <= 5; attempt++) {
      HttpResponse<String> refused =
          Visitor.person(service, "")
              .with("Idempotency-Key", "encoded-" + attempt)
              .send("POST", "/api/sess%69on", credentials(login(member), "Wrong-Password-1"));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(401);
    }
    assertThat(signIn(member, PASSWORD).statusCode()).isEqualTo(429);
    assertThat(
            number(
                "select count(*) from audit_entry where matter = 'staff' and record = ? and action"
                    + " = 'REFUSE'",
                Long.toString(member.id())))
        .isPositive();
  }

  @Test
  void everySealedColumnOfAccountsIsKnownToTheRotationOfKeys() {
    List<String> registered =
        service.context().getBeansOfType(ProtectedColumn.class).values().stream()
            .map(column -> column.place().table() + "." + column.place().column())
            .toList();
    List<String> sealed =
        service
            .database()
            .asOwner()
            .sql(
                """
                select 'staff_account.' || column_name from information_schema.columns
                where table_schema = 'canbao' and table_name = 'staff_account' and data_type = 'bytea'
                  and column_name not like '%\\_index'
                """)
            .query(String.class)
            .list();

    assertThat(registered).containsAll(sealed).isNotEmpty();
  }

  private static long number(String sql, Object... parameters) {
    return service.database().asOwner().sql(sql).params(parameters).query(Long.class).single();
  }

  private static String passwordChange(String current, String wanted) {
    return "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted);
  }

  private static Member memberWithPassword(Role role) {
    Member member = new TestStaff(service).member(List.of(role), "9901");
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "99");
    String temporary =
        field(
            administrator.post("/api/staff/%d/password-reset".formatted(member.id()), "{}").body(),
            "password");
    String session = token(signIn(member, temporary));
    assertThat(
            Visitor.person(service, session)
                .post("/api/me/password", passwordChange(temporary, PASSWORD))
                .statusCode())
        .isEqualTo(200);
    run("update staff_account set password_temporary = true where id = ?", member.id());
    return member;
  }

  private static void notTemporary(Member member) {
    run("update staff_account set password_temporary = false where id = ?", member.id());
  }

  private static void run(String sql, Object... parameters) {
    service.database().asOwner().sql(sql).params(parameters).update();
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

  private static HttpResponse<String> signIn(Member member, String password) {
    return signIn(login(member), password);
  }

  private static HttpResponse<String> signIn(String login, String password) {
    return Visitor.person(service, "").send("POST", "/api/session", credentials(login, password));
  }

  private static String credentials(String login, String password) {
    return "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password);
  }

  private static String code(String code) {
    return "{\"code\": \"%s\"}".formatted(code);
  }

  private static String told(HttpResponse<String> answer) {
    return field(answer.body(), "code");
  }

  private static String token(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("canbao_session="))
        .map(cookie -> cookie.substring("canbao_session=".length(), cookie.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no session: " + answer.body()));
  }

  private static String field(String body, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
    assertThat(matcher.find()).as("%s in %s", name, body).isTrue();
    return matcher.group(1);
  }

  private static String now(String base32, int ahead) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(decode(base32), codes.getAlgorithm()),
          Instant.now().plusSeconds(ahead));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decode(String base32) {
    BigInteger bits = BigInteger.ZERO;
    for (char letter : base32.toCharArray()) {
      bits =
          bits.shiftLeft(5)
              .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
    }
    byte[] bytes = bits.toByteArray();
    byte[] secret = new byte[20];
    int from = Math.max(0, bytes.length - 20);
    System.arraycopy(bytes, from, secret, 20 - (bytes.length - from), bytes.length - from);
    return secret;
  }
}
