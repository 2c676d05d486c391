package org.canbao.service.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canbao.service.OpenService;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgressTest {

  private static final Actor WHO =
      OpenService.staff(7, new Territory(List.of("2105")), Role.SYSTEM_ADMINISTRATOR);
  private static final Actor CLERK =
      OpenService.staff(8, new Territory(List.of("2105")), Role.CLERK);

  private static OpenService service;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.fresh();
    database.asOwner().sql(Counting.TABLE).update();
    Map<String, Object> settings = new HashMap<>();
    settings.put("canbao.jobs.polling", "100ms");
    settings.put("canbao.watching.interval", "50ms");
    settings.put("canbao.watching.silence", "300ms");
    settings.put("canbao.watching.most-of-one", "2");
    service =
        OpenService.start(
            database,
            settings,
            beans ->
                beans.registerBean(
                    Counting.class, () -> new Counting("web", beans.getBean(JdbcClient.class))));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String request(String key, int count, int pause) {
    String body =
        """
        {"name": "counting", "parameters":
          {"key": "%s", "count": %d, "pause": %d, "failures": 0, "alone": false}}
        """
            .formatted(key, count, pause);
    HttpResponse<String> answer = service.post(WHO, "/api/jobs", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void aWatcherIsToldEachChangeUntilTheEndAndThenTheStreamEnds() throws Exception {
    String job = request("watched", 20, 60);
    HttpResponse<Stream<String>> stream = service.lines(WHO, job + "/progress");
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    List<String> lines = stream.body().toList();
    assertThat(lines).contains("event:progress");
    assertThat(lines).filteredOn(line -> line.startsWith("id:")).hasSizeGreaterThan(3);
    List<String> told = lines.stream().filter(line -> line.startsWith("data:")).toList();
    assertThat(told.getLast()).contains("\"state\":\"SUCCEEDED\"", "\"done\":20");
    String last =
        lines.stream().filter(line -> line.startsWith("id:")).toList().getLast().substring(3);
    List<String> again =
        service.lines(WHO, job + "/progress", "Last-Event-ID", last).body().toList();
    assertThat(again).noneMatch(line -> line.startsWith("data:"));
    assertThat(service.get(WHO, job).body())
        .contains("\"what\":\"REQUESTED\"", "\"what\":\"SUCCEEDED\"", "\"key\":\"watched\"");
  }

  @Test
  void aSilentStreamGivesSignsOfLifeAndOneActorOpensOnlySoMany() throws Exception {
    String job = request("silent", 10, 2_000);
    Iterator<String> lines = service.lines(WHO, job + "/progress").body().iterator();
    HttpResponse<Stream<String>> second = service.lines(WHO, job + "/progress");
    assertThat(service.get(WHO, job + "/progress").statusCode()).isEqualTo(429);
    boolean alive = false;
    while (!alive) {
      alive = lines.next().startsWith(":");
    }
    assertThat(service.post(WHO, job + "/cancellation", "").statusCode()).isEqualTo(200);
    assertThat(second.body().toList()).anyMatch(line -> line.contains("CANCELLED"));
    assertThat(service.get(WHO, "/api/jobs?state=CANCELLED&limit=1").body()).contains("counting");
  }

  @Test
  void theProgressOfOthersIsNotShown() {
    String job = request("hidden", 1, 0);
    assertThat(service.get(CLERK, job + "/progress").statusCode()).isEqualTo(404);
    assertThat(service.get(CLERK, job).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|invalid-values",
        "{\"name\":\"none\",\"parameters\":{}}|job-kind-unknown",
        "{\"name\":\"counting\",\"parameters\":3}|invalid-values",
        "{\"name\":\"counting\",\"parameters\":{\"count\":\"many\"}}|parameters-malformed",
        "{\"name\":\"counting\",\"parameters\":{\"other\":1}}|parameters-malformed",
      })
  void whatCannotBeAJobIsRefused(String body, String code) {
    assertThat(service.post(WHO, "/api/jobs", body).body()).contains("\"code\":\"" + code + "\"");
  }
}
