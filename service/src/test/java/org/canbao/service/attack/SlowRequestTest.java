package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlowRequestTest {

  private static final int CROWD = 100;
  private static final String SIGN_IN =
      "POST /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Cookie: XSRF-TOKEN=guard\r\nX-XSRF-TOKEN: guard\r\n";

  private static TestService service;
  private static Visitor person;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            TestDatabase.fresh(),
            Map.of(
                "canbao.limits.slowest-body", "1s", "server.tomcat.connection-timeout", "1s"));
    person = new TestStaff(service).with(Role.CLERK, "9901");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aBodyThatStopsComingIsGivenUp() throws IOException {
    String answer = Wire.exchange(service, SIGN_IN + "Content-Length: 1000\r\n\r\n{\"login\":");
    assertThat(answer).startsWith("HTTP/1.1 408 ").contains("too-slow");
  }

  @Test
  void aBodyThatComesInDropsIsGivenUp() throws Exception {
    try (Wire wire = Wire.to(service)) {
      wire.send(SIGN_IN + "Content-Length: 1000\r\n\r\n");
      int drops = 0;
      while (drops < 100 && wire.trySend(" ")) {
        drops++;
        Thread.sleep(100);
      }
      assertThat(drops).isLessThan(100);
      assertThat(wire.answer()).matches("(?s)|HTTP/1\\.1 408 .*");
    }
  }

  @Test
  void aHeadThatStopsComingIsGivenUp() throws IOException {
    for (String start : List.of("", "GET", "GET /api/session HTTP/1.1\r\nHost: local")) {
      assertThat(Wire.exchange(service, start)).doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void whileManyComeSlowlyOthersAreServed() throws IOException {
    List<Wire> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < CROWD; i++) {
        String start = i % 2 == 0 ? "GET /api/se" : SIGN_IN + "Content-Length: 1000\r\n\r\n{";
        crowd.add(Wire.to(service).send(start));
      }
      assertThat(person.get("/api/me/sessions").statusCode()).isEqualTo(200);
    } finally {
      for (Wire wire : crowd) {
        wire.close();
      }
    }
  }
}
