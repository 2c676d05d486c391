package org.canbao.service.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.canbao.service.QueueOfFile;
import org.canbao.service.actor.Actor;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UsedCoverTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BORN = LocalDate.of(1980, 3, 5);
  private static final Actor CLERK = InsuredCounty.clerk(1, "9901");

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
  void coverThatWasUsedCannotBeEndedBeforeItBegan() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    county.run(
        "update enrolment set state = 'EFFECTIVE', ended_because = null where person_id = ?",
        person);
    JsonNode it = county.history(person).get(0);
    HttpResponse<String> answer =
        county.post(
            CLERK,
            "/api/enrolments/%d/ending".formatted(it.get("id").asLong()),
            "{\"lastDay\": \"2025-12-31\", \"because\": \"MOVED\"}",
            "If-Match",
            "\"v%d\"".formatted(it.get("version").asLong()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("cover-begun");
  }

  @Test
  void whoTurnsOutToHaveBeenAnEmployeeAllAlongLosesTheYearButItsMoneyStays() {
    long person = county.person(BORN, HERE);
    JsonNode bill = county.bill(CLERK, county.enrol(CLERK, person, 2026, HERE, ""));
    pay(bill);
    assertThat(county.history(person).get(0).at("/course/state").asString()).isEqualTo("EFFECTIVE");

    county.employee(CLERK, person, "2025-12", HERE);

    JsonNode year =
        county
            .history(person)
            .valueStream()
            .filter(it -> it.at("/span/scheme").asString().equals("RESIDENT"))
            .findFirst()
            .orElseThrow();
    assertThat(year.at("/course/state").asString()).isEqualTo("CANCELLED");
    assertThat(year.at("/course/because").asString()).isEqualTo("EMPLOYED");
    assertThat(
            county
                .done(county.get(CLERK, "/api/bills/" + bill.get("id").asLong()))
                .get("state")
                .asString())
        .isEqualTo("PAID");
  }

  @Test
  void whoDiedWhileTheRegistrationWaitedIsNotEnrolled() throws Exception {
    long person = county.person(BORN, HERE);
    HttpResponse<String> answer =
        QueueOfFile.ahead(
            county.database(),
            person,
            "update person set life = 'DEAD', life_since = '2026-11-01' where id = " + person,
            () -> county.resident(CLERK, person, 2027, HERE, "HUKOU"));
    assertThat(answer.body()).contains("person-dead");
  }

  @Test
  void theDayWaitsForWhoIsAtWorkOnAFile() throws Exception {
    long person = county.person(BORN, HERE);
    county.enrol(CLERK, person, 2027, HERE, "");
    county.on(LocalDate.of(2028, 1, 1));
    QueueOfFile.ahead(
        county.database(),
        person,
        "update enrolment set state = 'POSTED', paid_on = '2026-11-22' where person_id = " + person,
        () -> county.as(Actor.system("test"), county.part(EnrolmentCourse.class)::takeEffect));
    assertThat(county.history(person).get(0).at("/course/state").asString()).isEqualTo("ENDED");
  }

  /** Pays what a person owes on a bill. */
  private static void pay(JsonNode bill) {
    county.done(
        county.pay(
            CLERK,
            bill.get("id").asLong(),
            bill.at("/personal").asString(),
            TODAY,
            "R" + bill.get("id").asLong()));
  }

  @Test
  void aPaidYearGoesOnAfterMonthsAsAnEmployeeAndIsToldOnce() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    county.run(
        "update enrolment set state = 'EFFECTIVE', ended_because = null where person_id = ?",
        person);
    JsonNode employed = county.employee(CLERK, person, "2026-06", HERE);

    JsonNode again =
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

    assertThat(again.at("/span/firstDay").asString()).isEqualTo("2026-12-01");
    assertThat(again.at("/course/state").asString()).isEqualTo("POSTED");
    assertThat(again.at("/course/paidOn").asString()).isEqualTo("2025-10-01");
    assertThat(
            county.as(
                CLERK,
                () ->
                    county
                        .part(EnrolmentFacts.class)
                        .of(county.part(EnrolledPeople.class).get(person), "990100", 2026, TODAY)
                        .enrolments()))
        .hasSize(2);
    assertThat(county.resident(CLERK, person, 2026, HERE, "HUKOU").body())
        .contains("enrolled-already");

    county.as(
        Actor.system("test"),
        () -> {
          county
              .part(EnrolmentCourse.class)
              .fallBack(county.history(person).get(0).get("id").asLong(), "money withdrawn");
          return true;
        });
    assertThat(county.history(person).valueStream().map(it -> it.at("/course/state").asString()))
        .containsExactly("CANCELLED", "EFFECTIVE", "REGISTERED");
  }
}
