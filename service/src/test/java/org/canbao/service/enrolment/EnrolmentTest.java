package org.canbao.service.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;
import static org.canbao.service.enrolment.InsuredCounty.NEXT;
import static org.canbao.service.enrolment.InsuredCounty.THERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.actor.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EnrolmentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BORN = LocalDate.of(1980, 3, 5);
  private static final Actor CLERK = InsuredCounty.clerk(1, "9901");
  private static final Actor NEIGHBOUR = InsuredCounty.clerk(2, "9902");

  private static InsuredCounty county;

  @BeforeAll
  static void start() {
    county = new InsuredCounty(TODAY);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  @BeforeEach
  void today() {
    county.on(TODAY);
  }

  @Test
  void aYearOfTheResidentSchemeIsRegisteredInsideAndOutsideItsWindow() {
    long person = county.person(BORN, HERE);
    JsonNode next = county.enrol(CLERK, person, 2027, HERE, "");
    assertThat(next.at("/course/state").asString()).isEqualTo("REGISTERED");
    assertThat(next.at("/span/area").asString()).isEqualTo("990100");
    assertThat(next.at("/span/firstDay").asString()).isEqualTo("2027-01-01");
    assertThat(next.at("/span/lastDay").asString()).isEqualTo("2027-12-31");
    JsonNode late = county.enrol(CLERK, person, 2026, HERE, "");
    assertThat(late.at("/span/year").asInt()).isEqualTo(2026);
    assertThat(county.done(county.get(CLERK, "/api/people/%d/enrolments".formatted(person))))
        .hasSize(2);
  }

  @Test
  void aSecondEnrolmentOfTheSameTimeIsRefusedWithRuleAndPlace() {
    long person = county.person(BORN, HERE, THERE);
    JsonNode first = county.enrol(NEIGHBOUR, person, 2027, THERE, "");
    HttpResponse<String> second = resident(CLERK, person, 2027, HERE, "RESIDENCE");
    assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
    assertThat(second.body())
        .contains("enrolled-already", "990200", "RESIDENT", "2027-01-01", "#" + first.get("id"));
  }

  @Test
  void whoMayNotSeeTheOtherEnrolmentHearsSchemeAndAreaAlone() {
    long person = county.person(BORN, HERE);
    long elsewhere = county.person(BORN, THERE);
    JsonNode first = county.enrol(NEIGHBOUR, elsewhere, 2027, THERE, "");
    county.run("update enrolment set file_id = ? where id = ?", person, first.get("id").asLong());
    HttpResponse<String> second = resident(CLERK, person, 2027, HERE, "HUKOU");
    assertThat(second.body()).contains("enrolled-already", "990200").doesNotContain("#");
  }

  @Test
  void ofTwoClerksWhoEnrolOnePersonInTwoAreasAtOnceOneIsRefused() throws Exception {
    for (int round = 0; round < 10; round++) {
      long person = county.person(BORN, HERE, THERE);
      CyclicBarrier together = new CyclicBarrier(2);
      List<Integer> answers =
          atOnce(
              List.of(
                  () -> {
                    together.await();
                    return resident(CLERK, person, 2027, HERE, "RESIDENCE").statusCode();
                  },
                  () -> {
                    together.await();
                    return resident(NEIGHBOUR, person, 2027, THERE, "HUKOU").statusCode();
                  }));
      assertThat(answers).containsExactlyInAnyOrder(201, 409);
      assertThat(county.number("select count(*) from enrolment where person_id = ?", person))
          .isEqualTo(1);
    }
  }

  @Test
  void theDatabaseItselfRefusesASecondEnrolmentWhoeverWrites() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> county.insured(person, "990200", 2026, LocalDate.of(2025, 11, 1)))
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, year-out-of-range",
    "2028, year-out-of-range",
    "2050, year-out-of-range",
    "1900, not-born",
  })
  void aYearOutOfRangeIsRefused(int year, String code) {
    HttpResponse<String> answer = resident(CLERK, county.person(BORN, HERE), year, HERE, "HUKOU");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(code);
  }

  @Test
  void theDeadTheUnbornTheUnknownAndTheMergedAreRefused() {
    long dead = county.person(BORN, HERE);
    county.dies(dead, LocalDate.of(2026, 5, 1));
    assertThat(resident(CLERK, dead, 2027, HERE, "HUKOU").body()).contains("person-dead");
    long unborn = county.person(LocalDate.of(2028, 1, 1), HERE);
    assertThat(resident(CLERK, unborn, 2027, HERE, "HUKOU").body()).contains("not-born");
    long kept = county.person(BORN, HERE);
    long joined = county.person(BORN, HERE);
    county.run("update person set file_id = ? where id = ?", kept, joined);
    assertThat(resident(CLERK, joined, 2027, HERE, "HUKOU").body())
        .contains("person-merged", Long.toString(kept));
    HttpResponse<String> unknown = resident(CLERK, 999_999_999, 2027, HERE, "HUKOU");
    assertThat(unknown.statusCode()).isEqualTo(404);
    HttpResponse<String> neighbours =
        resident(CLERK, county.person(BORN, THERE), 2027, HERE, "HUKOU");
    assertThat(neighbours.statusCode()).isEqualTo(404);
  }

  @Test
  void aPlaceWithoutPolicyAndAPlaceOutsideTheTerritoryAreRefused() {
    long person = county.person(BORN, HERE);
    assertThat(resident(CLERK, person, 2027, THERE, "HUKOU").body()).contains("outside-territory");
    Actor nation = InsuredCounty.clerk(3, "99");
    assertThat(resident(nation, person, 2027, "99", "HUKOU").body())
        .contains("area-without-policy");
  }

  @Test
  void theRightToEnrolComesFromWhatTiesSomebodyToThePlace() {
    long person = county.person(BORN, THERE, HERE);
    assertThat(resident(CLERK, person, 2027, HERE, "SCHOOL").body())
        .contains("not-admitted", "HUKOU", "CN 二(一)");
    JsonNode rights =
        county.done(
            county.get(
                NEIGHBOUR,
                "/api/people/%d/admissions?division=%s&year=2027".formatted(person, THERE)));
    assertThat(rights.findValuesAsString("clause")).contains("测试二市 一", "CN 二(一)");
    assertThat(rights.findValuesAsString("basis")).contains("RESIDENCE").doesNotContain("HUKOU");
  }

  @Test
  void becomingAnEmployeeCutsTheYearOfTheResidentScheme() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    county.run(
        "update enrolment set state = 'EFFECTIVE', ended_because = null where person_id = ?",
        person);
    JsonNode employed = employee(CLERK, person, "2026-11", HERE);
    assertThat(employed.at("/course/state").asString()).isEqualTo("EFFECTIVE");
    JsonNode cut = history(person).get(0);
    assertThat(cut.at("/span/lastDay").asString()).isEqualTo("2026-10-31");
    assertThat(cut.at("/course/because").asString()).isEqualTo("EMPLOYED");
    assertThat(cut.at("/course/state").asString()).isEqualTo("ENDED");
  }

  @Test
  void fromOneSchemeToTheOtherTheMonthsHangTogether() {
    long person = county.person(BORN, HERE);
    JsonNode employed = employee(CLERK, person, "2024-01", HERE);
    JsonNode resident =
        county.done(
            county.post(
                CLERK,
                "/api/enrolments/%d/transfer".formatted(employed.get("id").asLong()),
                """
                {"scheme": "RESIDENT", "division": "%s", "basis": "HUKOU", "year": 2026}
                """
                    .formatted(HERE),
                "If-Match",
                "\"v%d\"".formatted(employed.get("version").asLong())));
    assertThat(resident.at("/span/firstDay").asString()).isEqualTo("2026-12-01");
    assertThat(history(person).get(0).at("/span/lastDay").asString()).isEqualTo("2026-11-30");
  }

  @Test
  void anEmployeeMovesToAnotherAreaWithoutAGap() {
    long person = county.person(BORN, HERE, THERE);
    JsonNode employed = employee(CLERK, person, "2025-01", HERE);
    Actor both = InsuredCounty.clerk(4, "9901", "9902");
    county.done(
        county.post(
            both,
            "/api/enrolments/%d/transfer".formatted(employed.get("id").asLong()),
            """
            {"scheme": "EMPLOYEE", "division": "%s", "basis": "WORKPLACE", "from": "2026-11"}
            """
                .formatted(THERE),
            "If-Match",
            "\"v%d\"".formatted(employed.get("version").asLong())));
    JsonNode history = history(person);
    assertThat(history.get(0).at("/span/lastDay").asString()).isEqualTo("2026-10-31");
    assertThat(history.get(1).at("/span/firstDay").asString()).isEqualTo("2026-11-01");
    assertThat(history.get(1).at("/span/area").asString()).isEqualTo("990200");
  }

  @Test
  void aStaleVersionAndAnEnrolmentKeptElsewhereAreNotChanged() {
    long person = county.person(BORN, HERE, THERE);
    JsonNode it = county.enrol(NEIGHBOUR, person, 2027, THERE, "");
    String path = "/api/enrolments/%d/cancellation".formatted(it.get("id").asLong());
    String body = "{\"because\": \"TAKEN_BACK\"}";
    assertThat(county.post(NEIGHBOUR, path, body, "If-Match", "\"v9\"").statusCode())
        .isEqualTo(412);
    assertThat(county.post(NEIGHBOUR, path, body).statusCode()).isEqualTo(428);
    assertThat(county.post(CLERK, path, body, "If-Match", "\"v1\"").statusCode()).isEqualTo(403);
    assertThat(
            county
                .done(county.post(NEIGHBOUR, path, body, "If-Match", "\"v1\""))
                .at("/course/state")
                .asString())
        .isEqualTo("CANCELLED");
    county.enrol(NEIGHBOUR, person, 2027, THERE, "");
  }

  @Test
  void whatIsWrongIsToldFieldByField() {
    long person = county.person(BORN, HERE);
    HttpResponse<String> answer =
        county.post(
            CLERK,
            "/api/people/%d/enrolments".formatted(person),
            """
            {"scheme": "RESIDENT", "division": "%s", "basis": "HUKOU", "from": "2026-01", "repairYears": -1}
            """
                .formatted(NEXT));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"year\"", "\"from\"", "\"repairYears\"");
  }

  @Test
  void repairsAndArrearsThatHelpNothingAreRefusedBeforeAnybodyPays() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    assertThat(more(person, 2027, ", \"repairYears\": 2").body())
        .contains("facts-refused", "repairYears");
    assertThat(more(person, 2027, ", \"arrears\": true").body()).contains("arrears-help-nothing");
  }

  private static HttpResponse<String> more(long person, int year, String more) {
    return county.post(
        CLERK,
        "/api/people/%d/enrolments".formatted(person),
        "{\"scheme\": \"RESIDENT\", \"division\": \"%s\", \"basis\": \"HUKOU\", \"year\": %d%s}"
            .formatted(HERE, year, more));
  }

  @Test
  void daysMakeEnrolmentsBeginEndAndLapse() {
    long unpaid = county.person(BORN, HERE);
    county.enrol(CLERK, unpaid, 2027, HERE, "");
    long paid = county.person(BORN, HERE);
    county.enrol(CLERK, paid, 2027, HERE, "");
    county.run(
        "update enrolment set state = 'POSTED', paid_on = '2026-11-22' where person_id = ?", paid);
    long dead = county.person(BORN, HERE);
    county.enrol(CLERK, dead, 2027, HERE, "");
    county.run(
        "update enrolment set state = 'POSTED', paid_on = '2026-11-22' where person_id = ?", dead);
    Actor system = Actor.system("test");
    EnrolmentCourse course = county.part(EnrolmentCourse.class);

    county.on(LocalDate.of(2027, 1, 1));
    county.as(system, course::takeEffect);
    assertThat(state(paid)).isEqualTo("EFFECTIVE");
    assertThat(state(unpaid)).isEqualTo("REGISTERED");
    county.dies(dead, LocalDate.of(2027, 3, 1));
    county.as(system, course::endOfTheDead);
    county.on(LocalDate.of(2027, 3, 2));
    county.as(system, course::takeEffect);
    assertThat(state(dead)).isEqualTo("ENDED");
    assertThat(history(dead).get(0).at("/span/lastDay").asString()).isEqualTo("2027-03-01");
    county.on(LocalDate.of(2028, 1, 1));
    county.as(system, course::takeEffect);
    assertThat(state(paid)).isEqualTo("ENDED");
    assertThat(state(unpaid)).isEqualTo("CANCELLED");
    assertThat(county.as(system, course::takeEffect)).isZero();
  }

  @Test
  void aNewbornIsCoveredFromBirthAndEnrolledUntilTheNewbornsDaysAreOver() {
    LocalDate born = LocalDate.of(2026, 11, 20);
    long child = county.person(born, HERE);
    county.on(LocalDate.of(2027, 1, 15));
    JsonNode it = county.enrol(CLERK, child, 2026, HERE, "");
    assertThat(it.at("/span/firstDay").asString()).isEqualTo("2026-11-20");
    county.as(Actor.system("test"), county.part(EnrolmentCourse.class)::takeEffect);
    assertThat(state(child)).isEqualTo("REGISTERED");
    long late = county.person(born, HERE);
    county.on(LocalDate.of(2027, 3, 1));
    assertThat(resident(CLERK, late, 2026, HERE, "HUKOU").body()).contains("year-out-of-range");
    county.as(Actor.system("test"), county.part(EnrolmentCourse.class)::takeEffect);
    assertThat(state(child)).isEqualTo("CANCELLED");
  }

  @Test
  void everyStepStandsInTheHistoryAndInTheTrail() {
    long person = county.person(BORN, HERE);
    JsonNode it = county.enrol(CLERK, person, 2027, HERE, "");
    county.bill(CLERK, it);
    JsonNode file = county.done(county.get(CLERK, "/api/enrolments/" + it.get("id").asLong()));
    assertThat(file.get("steps").findValuesAsString("state"))
        .containsExactly("REGISTERED", "BILLED");
    assertThat(
            county.number(
                "select count(*) from audit_entry where matter = 'enrolment' and record = ?",
                it.get("id").asString()))
        .isEqualTo(2);
  }

  private static JsonNode history(long person) {
    return county.history(person);
  }

  private static String state(long person) {
    return history(person).get(0).at("/course/state").asString();
  }

  private static HttpResponse<String> resident(
      Actor who, long person, int year, String division, String basis) {
    return county.resident(who, person, year, division, basis);
  }

  private static JsonNode employee(Actor who, long person, String from, String division) {
    return county.employee(who, person, from, division);
  }

  static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> answer : threads.invokeAll(works)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
