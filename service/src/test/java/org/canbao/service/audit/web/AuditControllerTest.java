package org.canbao.service.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.Trail;
import org.canbao.service.audit.verification.Anchors;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditControllerTest {

  private static final Actor AUDITOR = Actor.system("auditor");

  @TempDir Path folder;

  private Trail trail;
  private MockMvc web;

  @BeforeEach
  void start() {
    trail = new Trail(folder, 2);
    trail.write(3);
    web =
        MockMvcBuilders.standaloneSetup(
                new AuditController(
                    trail.entries, trail.trail, new Anchors(trail.client(), trail.keys)))
            .build();
  }

  @AfterEach
  void stop() {
    RequestContextHolder.resetRequestAttributes(); // the web test leaves its request to the thread
    trail.close();
  }

  @Test
  void entriesAreListedAndShownAndTheReadingLeavesATrace() {
    JsonNode list = JsonMapper.shared().readTree(asked("/api/audit?matter=staff&limit=2"));
    assertThat(list.get("items").size()).isEqualTo(2);
    assertThat(list.get("next").isString()).isTrue();
    JsonNode entry = list.get("items").get(0);
    assertThat(entry.at("/what/after/role").stringValue()).isEqualTo("REVIEWER");
    assertThat(entry.at("/what/record/matter").stringValue()).isEqualTo("staff");
    assertThat(JsonMapper.shared().readTree(asked("/api/audit/" + entry.get("id").stringValue())))
        .isEqualTo(entry);
    JsonNode traces = JsonMapper.shared().readTree(asked("/api/audit?matter=audit"));
    assertThat(traces.get("items").size()).isEqualTo(2);
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void anchorsAreLinesThatVerificationTakes() {
    List<String> lines = asked("/api/audit/anchors").lines().toList();
    assertThat(lines).hasSize(64);
    assertThat(trail.verify(lines).findings()).isEmpty();
  }

  @Test
  void whatCannotBeAskedForIsRefused() {
    for (String path :
        List.of(
            "/api/audit?limit=0",
            "/api/audit?limit=201",
            "/api/audit?from=yesterday",
            "/api/audit?matter=",
            "/api/audit?action=SLEEP",
            "/api/audit?actor=" + "x".repeat(201),
            "/api/audit?after=nonsense",
            "/api/audit/0",
            "/api/audit/-1",
            "/api/audit/9999999999999999999",
            "/api/audit/640",
            "/api/audit/x")) {
      assertThatThrownBy(() -> asked(path)).as(path).hasRootCauseInstanceOf(Problem.class);
    }
  }

  private String asked(String path) {
    return CurrentActor.as(AUDITOR, () -> trail.transactions.execute(_ -> answer(path)));
  }

  private String answer(String path) {
    try {
      return web.perform(get(path))
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception refused) {
      throw new IllegalStateException(refused);
    }
  }
}
