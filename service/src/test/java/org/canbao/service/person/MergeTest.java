package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.canbao.service.QueueOfFile;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MergeTest {

  /** What the mechanism itself writes; everything else must be as it was. */
  private static final List<String> TRACES =
      List.of(
          "person_merge",
          "proposal",
          "proposal_event",
          "audit_entry",
          "audit_chain",
          "repeated_request",
          "staff_session",
          "staff_account",
          "staff_role",
          "staff_territory",
          "determination_due",
          "data_key",
          "job");

  private static Registry registry;
  private static Visitor reviewer;

  @BeforeAll
  static void start() {
    registry = Registry.open();
    reviewer = registry.with(Role.REVIEWER, "990101");
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  /** All rows of all tables as text. */
  private static Map<String, String> everything() {
    Map<String, String> rows = new TreeMap<>();
    registry
        .service()
        .database()
        .asOwner()
        .sql(
            "select relname from pg_class where relnamespace = 'canbao'::regnamespace and relkind ="
                + " 'r'")
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                !TRACES.contains(table)
                    && !table.startsWith("division")
                    && !table.startsWith("dictionary"))
        .forEach(
            table ->
                rows.put(
                    table,
                    registry.asOwner(
                        "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from "
                            + table
                            + " t",
                        String.class)));
    return rows;
  }

  private static HttpResponse<String> propose(String kind, long kept, long joined) {
    return registry
        .clerk()
        .post(
            "/api/proposals",
            "{\"kind\": \"%s\", \"payload\": {\"kept\": %d, \"joined\": %d}, \"reason\": \"两份档案为同一人\"}"
                .formatted(kind, kept, joined));
  }

  private static void decide(String kind, long kept, long joined) {
    HttpResponse<String> proposed = propose(kind, kept, joined);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    long proposal = Registry.json(proposed).get("proposal").get("id").asLong();
    String approval = "/api/proposals/" + proposal + "/approval";
    assertThat(
            registry
                .clerk()
                .with("If-Match", "\"v1\"")
                .post(approval, "{\"comment\": \"\"}")
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> approved =
        reviewer.with("If-Match", "\"v1\"").post(approval, "{\"comment\": \"核实\"}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
  }

  private static void enrol(long person, int year) {
    registry
        .service()
        .database()
        .asOwner()
        .sql(
            """
            insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state, registered_by)
            select id, file_id, 'RESIDENT', '990100', division_id, ?, daterange(make_date(?, 1, 1), make_date(? + 1, 1, 1)), 'HUKOU',
              'REGISTERED', 'test' from person where id = ?
            """)
        .params(year, year, year, person)
        .update();
  }

  @Test
  void aMergeAndItsUndoingLeaveBothHistoriesBitByBitAsTheyWere() {
    long kept = registry.register("褚一", Registry.anotherNumber());
    String other = Registry.anotherNumber();
    long joined = registry.register("褚壹", other);
    long third = registry.register("褚弌", Registry.anotherNumber());
    enrol(kept, 2024);
    enrol(joined, 2025);
    Map<String, String> before = everything();
    decide("person-merge", joined, third);
    decide("person-merge", kept, joined);
    assertThat(registry.asOwner("select count(*) from person where file_id = " + kept, Long.class))
        .isEqualTo(3);
    assertThat(
            registry.asOwner("select count(*) from enrolment where file_id = " + kept, Long.class))
        .isEqualTo(2);
    String found =
        registry.clerk().post("/api/people/search", "{\"number\": \"" + other + "\"}").body();
    assertThat(found).contains("褚一").doesNotContain("褚壹");
    assertThat(registry.clerk().post("/api/people/search", "{\"name\": \"褚\"}").body())
        .containsOnlyOnce("褚一")
        .doesNotContain("褚壹");
    assertThat(registry.file(kept, "").get("people").size()).isEqualTo(3);
    decide("person-unmerge", kept, joined);
    assertThat(registry.asOwner("select file_id from person where id = " + third, Long.class))
        .isEqualTo(joined);
    decide("person-unmerge", joined, third);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void overlappingEnrolmentsKeepFilesApart() {
    long kept = registry.register("卫二", Registry.anotherNumber());
    long joined = registry.register("卫贰", Registry.anotherNumber());
    enrol(kept, 2026);
    enrol(joined, 2026);
    assertThat(propose("person-merge", kept, joined).body()).contains("enrolments-overlap");
  }

  @Test
  void aMergedFileIsChangedUnderTheOneThatIsKept() {
    long kept = registry.register("蒋三", Registry.anotherNumber());
    long joined = registry.register("蒋叁", Registry.anotherNumber());
    decide("person-merge", kept, joined);
    assertThat(registry.tell(joined, "COUNTER", "{\"field\": \"NAME\", \"words\": \"蒋四\"}").body())
        .contains("person-merged");
    assertThat(propose("person-merge", joined, kept).body()).contains("merge-impossible");
    assertThat(propose("person-merge", kept, kept).body()).contains("merge-impossible");
  }

  @Test
  void aNeighboursFileCannotBeMerged() {
    long kept = registry.register("沈四", Registry.anotherNumber());
    HttpResponse<String> there =
        registry
            .with(Role.CLERK, "990102")
            .post(
                "/api/people",
                Registry.body("沈肆", Registry.anotherNumber(), "")
                    .replace(Registry.HERE, Registry.NEXT_COUNTY));
    assertThat(propose("person-merge", kept, Registry.json(there).get("id").asLong()).statusCode())
        .isEqualTo(404);
    assertThat(propose("person-unmerge", kept, kept).body()).contains("not-merged");
  }

  @Test
  void aFileThatChangedSinceIsLookedAtOnceMore() {
    long kept = registry.register("韩五", Registry.anotherNumber());
    long joined = registry.register("韩伍", Registry.anotherNumber());
    long proposal =
        Registry.json(propose("person-merge", kept, joined)).get("proposal").get("id").asLong();
    registry.tell(joined, "COUNTER", "{\"field\": \"NAME\", \"words\": \"另一人\"}");
    assertThat(
            reviewer
                .with("If-Match", "\"v1\"")
                .post("/api/proposals/" + proposal + "/approval", "{\"comment\": \"\"}")
                .body())
        .contains("proposal-outdated");
  }

  @Test
  void aMergeWaitsForWhoIsAtWorkOnTheEnrolmentsOfEitherFileAndSeesThem() throws Exception {
    long kept = registry.register("朱八", Registry.anotherNumber());
    long joined = registry.register("朱捌", Registry.anotherNumber());
    enrol(kept, 2026);
    long proposal =
        Registry.json(propose("person-merge", kept, joined)).get("proposal").get("id").asLong();
    String added =
        """
        insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state, registered_by)
        select id, file_id, 'RESIDENT', '990100', division_id, 2026, '[2026-01-01,2027-01-01)', 'HUKOU', 'REGISTERED', 'test'
        from person where id = %d
        """
            .formatted(joined);
    String answer =
        QueueOfFile.ahead(
            registry.service().database(),
            joined,
            added,
            () ->
                reviewer
                    .with("If-Match", "\"v1\"")
                    .post("/api/proposals/" + proposal + "/approval", "{\"comment\": \"\"}")
                    .body());
    assertThat(answer).contains("enrolments-overlap");
  }
}
