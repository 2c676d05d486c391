package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(AttackedService.class)
class InjectionTest {

  private static final List<String> STATEMENTS =
      List.of(
          "' or '1'='1",
          "1; drop table staff_account; --",
          "'; update staff_account set nation = true; --",
          "1) union select login, password_hash from staff_account --",
          "'||pg_sleep(10)||'",
          "\\'; select 1; --",
          "%' escape '!",
          "$$; drop schema canbao cascade; $$",
          ":kind",
          "?",
          "{fn now()}",
          "a\u0000b",
          "\ud800",
          "\uFFFF",
          "+999999999-12-31",
          "-1",
          "9223372036854775808",
          "MToxMTox",
          "x".repeat(5_000));

  static Stream<String> parameters() {
    return Stream.of(
        "/api/staff?limit=",
        "/api/staff?after=",
        "/api/clients?limit=",
        "/api/clients?after=",
        "/api/proposals?kind=",
        "/api/proposals?state=",
        "/api/proposals?limit=",
        "/api/proposals?after=",
        "/api/jobs?name=",
        "/api/jobs?state=",
        "/api/jobs?after=",
        "/api/audit?matter=",
        "/api/audit?record=",
        "/api/audit?actor=",
        "/api/audit?from=",
        "/api/audit?to=",
        "/api/audit?after=",
        "/api/divisions?parent=",
        "/api/divisions?on=",
        "/api/divisions?after=",
        "/api/divisions/search?name=",
        "/api/divisions/search?name=%E6%B5%8B%E8%AF%95&within=",
        "/api/divisions/search?name=%E6%B5%8B%E8%AF%95&after=",
        "/api/divisions/99?on=",
        "/api/divisions/",
        "/api/dictionaries/",
        "/api/dictionaries/sex?on=",
        "/api/audit/",
        "/api/staff/",
        "/api/jobs/",
        "/api/proposals/");
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void aStatementInAParameterIsAValueAndNothingElse(String path, TestService service) {
    Visitor reader = new TestStaff(service).with(role(path), "*");
    String before = tables(service);
    for (String statement : STATEMENTS) {
      boolean inPath = !path.contains("?");
      String encoded = URLEncoder.encode(statement, StandardCharsets.UTF_8).replace("+", "%20");
      HttpResponse<String> answer = reader.get(path + encoded);
      assertThat(answer.statusCode())
          .as("%s%s: %s", path, statement, answer.body())
          .isIn(inPath ? List.of(400, 404) : List.of(200, 400, 404));
      assertThat(answer.body()).doesNotContain("argon2", "SQL", "syntax", "Exception");
    }
    assertThat(tables(service)).isEqualTo(before);
  }

  private static Role role(String path) {
    if (path.contains("audit")) {
      return Role.AUDITOR;
    }
    return path.contains("jobs") ? Role.SYSTEM_ADMINISTRATOR : Role.SECURITY_ADMINISTRATOR;
  }

  private static String tables(TestService service) {
    return service
        .database()
        .asOwner()
        .sql(
            """
            select (select count(*) from pg_tables where schemaname = 'canbao') || ' tables, '
                || (select count(*) from staff_account where nation) || ' of the nation'
            """)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aStatementInABodyIsAValueAndNothingElse(String statement, TestService service) {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    String login = "injected-" + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> answer =
        administrator.post(
            "/api/staff",
            "{\"login\": \"%s\", \"name\": \"%s\", \"division\": \"9901\"}"
                .formatted(login, statement.replace("\\", "\\\\")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains(statement.replace("\\", "\\\\"));
  }

  static Stream<String> statements() {
    return STATEMENTS.stream()
        .filter(it -> it.length() <= 50 && it.codePoints().allMatch(c -> c >= ' ' && c < 127));
  }
}
