package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;
import static org.canbao.service.enrolment.InsuredCounty.THERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.actor.Actor;
import org.canbao.service.enrolment.EnrolmentCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PostingTest extends PayingCounty {

  @Test
  void anExactPaymentPostsTheEnrolment() {
    Case one = billed(2027);
    JsonNode posted = paid(one, "420.00", TODAY);
    assertThat(posted.at("/landed/bill").asString()).isEqualTo("420.00");
    assertThat(posted.at("/bill/state").asString()).isEqualTo("PAID");
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
  }

  @Test
  void aYearThatHasBegunTakesEffectAtOnce() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2025, LocalDate.of(2024, 10, 1));
    JsonNode bill = county.bill(CLERK, county.enrol(CLERK, person, 2026, HERE, ""));
    assertThat(bill.get("personal").asString()).isEqualTo("1100.00");
    paid(new Case(person, bill.get("id").asLong()), "1100.00", TODAY);
    assertThat(course(person, 2026)).isEqualTo("EFFECTIVE 2026-11-22");
  }

  @Test
  void partsCountFromTheDayOfTheLastOne() {
    Case one = billed(2027);
    assertThat(paid(one, "200.00", TODAY.minusDays(2)).at("/bill/state").asString())
        .isEqualTo("PART_PAID");
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
    paid(one, "220.00", TODAY.minusDays(1));
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-21");
  }

  @Test
  void moreThanIsOwedAndASecondPaymentBecomeCredit() {
    Case one = billed(2027);
    JsonNode more = paid(one, "500.00", TODAY);
    assertThat(more.at("/landed/credit").asString()).isEqualTo("80.00");
    assertThat(more.at("/bill/state").asString()).isEqualTo("OVERPAID");
    JsonNode twice = paid(one, "420.00", TODAY);
    assertThat(twice.at("/landed/bill").asString()).isEqualTo("0.00");
    assertThat(twice.get("notes").findValuesAsString("code")).contains("paid-already");
    assertThat(credit(one.person())).isEqualTo("500.00");
  }

  @Test
  void latePaymentsPayTheFiscalShareAndAreTold() {
    Case one = billed(2027);
    county.on(LocalDate.of(2027, 7, 1));
    JsonNode posted = paid(one, "420.00", LocalDate.of(2027, 7, 1));
    assertThat(posted.get("notes").findValuesAsString("code")).contains("late", "price-changed");
    assertThat(posted.at("/bill/state").asString()).isEqualTo("PART_PAID");
    assertThat(posted.at("/bill/due").asString()).isEqualTo("724.00");
    long now = posted.at("/bill/id").asLong();
    assertThat(now).isNotEqualTo(one.bill());
    county.on(LocalDate.of(2027, 7, 2));
    paid(new Case(one.person(), now), "724.00", LocalDate.of(2027, 7, 2));
    assertThat(course(one.person(), 2027)).isEqualTo("EFFECTIVE 2027-07-02");
  }

  @Test
  void moneyAfterTheYearIsOverEnrolsNobody() {
    Case one = billed(2027);
    county.on(LocalDate.of(2028, 1, 5));
    JsonNode posted = paid(one, "420.00", LocalDate.of(2028, 1, 5));
    assertThat(posted.at("/landed/credit").asString()).isEqualTo("420.00");
    assertThat(posted.get("notes").get(0).get("english").asString()).contains("2027-12-31");
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
  }

  @Test
  void earlyPaymentsCountAsInsideTheWindow() {
    county.on(LocalDate.of(2026, 8, 1));
    Case one = billed(2027);
    assertThat(
            paid(one, "420.00", LocalDate.of(2026, 8, 1)).get("notes").findValuesAsString("code"))
        .containsExactly("early");
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-08-01");
  }

  @Test
  void theSameMoneyToldTwiceIsBookedOnceAndToldAnotherWayRefused() {
    Case one = billed(2027);
    String reference = reference();
    HttpResponse<String> first = county.pay(CLERK, one.bill(), "420.00", TODAY, reference);
    HttpResponse<String> again = county.pay(SECOND, one.bill(), "420.00", TODAY, reference);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    HttpResponse<String> other = county.pay(CLERK, one.bill(), "421.00", TODAY, reference);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("reference-used");
    assertThat(movements(reference)).isEqualTo(1);
  }

  @Test
  void sixteenAtOnceBookOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Case one = billed(2027);
      String reference = reference();
      List<Callable<HttpResponse<String>>> works = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        works.add(() -> county.pay(CLERK, one.bill(), "420.00", TODAY, reference));
      }
      List<String> bodies = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<HttpResponse<String>> answer : threads.invokeAll(works)) {
          assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
          bodies.add(answer.get().body());
        }
      }
      assertThat(bodies).containsOnly(bodies.getFirst());
      assertThat(movements(reference)).isEqualTo(1);
      assertThat(credit(one.person())).isEqualTo("0.00");
    }
  }

  @Test
  void sixteenDifferentPaymentsOfOneBillPayItOnceAndTheRestIsCredit() throws Exception {
    Case one = billed(2027);
    List<Callable<Integer>> works = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String reference = reference();
      works.add(() -> county.pay(CLERK, one.bill(), "420.00", TODAY, reference).statusCode());
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : threads.invokeAll(works)) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    assertThat(credit(one.person())).isEqualTo("6300.00");
  }

  @Test
  void whatBreaksInTheMiddleLeavesNothing() {
    Case one = billed(2027);
    String reference = reference();
    long before = county.number("select count(*) from ledger_entry");
    try {
      county.as(
          CLERK,
          () -> {
            county.part(Postings.class).post(posting(one.bill(), "420.00", reference));
            throw new IllegalStateException("killed");
          });
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessage("killed");
    }
    assertThat(county.number("select count(*) from ledger_entry")).isEqualTo(before);
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
    county.done(county.pay(CLERK, one.bill(), "420.00", TODAY, reference));
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
  }

  @Test
  void moneyForAPersonAndYearFindsTheBill() {
    Case one = billed(2027);
    county.done(
        county.post(
            CLERK,
            "/api/postings",
            body("\"person\": %d, \"year\": 2027".formatted(one.person()), "420.00", reference())));
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"channel\": \"TAX\"|\"channel\": \"MOON\"|code-unknown",
        "\"channel\": \"TAX\"|\"channel\": \"INTERNAL\"|channel",
        "\"amount\": \"420.00\"|\"amount\": \"-1.00\"|amount",
        "\"amount\": \"420.00\"|\"amount\": \"0.00\"|amount",
        "\"amount\": \"420.00\"|\"amount\": \"420\"|amount-malformed",
        "\"amount\": \"420.00\"|\"amount\": \"4e2\"|amount-malformed",
        "2026-11-22|2026-11-23|bookedOn",
        "2026-11-22|1999-01-01|bookedOn",
        "2026-11-22|2026-02-30|bookedOn",
        "\"reference\": \"|\"reference\": \" ;|reference",
        "\"bill\"|\"person\": 1, \"bill\"|person",
        "\"bill\"|\"banknote\": 1, \"bill\"|banknote",
      })
  void whatIsNoPostingIsRefusedWithWhatWasExpected(String right, String wrong, String told) {
    String good = body("\"bill\": 1, \"division\": \"990101\"", "420.00", reference());
    HttpResponse<String> answer = county.post(CLERK, "/api/postings", good.replace(right, wrong));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"bill\": %1$d", "\"person\": %2$d, \"year\": 2027"})
  void moneyOfTheLastDayThatIsToldOnTheNextStillEnrols(String aim) {
    Case one = billed(2027);
    county.on(LocalDate.of(2028, 1, 1));
    county.as(Actor.system("test"), county.part(EnrolmentCourse.class)::takeEffect);
    assertThat(course(one.person(), 2027)).isEqualTo("CANCELLED ");
    String told = aim.formatted(one.bill(), one.person());
    JsonNode late =
        county.done(
            county.post(
                CLERK,
                "/api/postings",
                body(told, "1144.00", reference()).replace("2026-11-22", "2028-01-01")));
    assertThat(late.at("/landed/credit").asString()).isEqualTo("1144.00");
    JsonNode posted =
        county.done(
            county.post(
                CLERK,
                "/api/postings",
                body(told, "1144.00", reference()).replace("2026-11-22", "2027-12-31")));
    assertThat(posted.at("/landed/bill").asString()).isEqualTo("1144.00");
    assertThat(posted.get("notes").findValuesAsString("code")).contains("told-late");
    assertThat(course(one.person(), 2027)).isEqualTo("ENDED 2027-12-31");
  }

  @Test
  void aPartThatWasBookedEarlierButToldLaterDoesNotLowerThePrice() {
    Case one = billed(2027);
    county.on(LocalDate.of(2027, 7, 2));
    JsonNode late = paid(one, "200.00", LocalDate.of(2027, 7, 1));
    assertThat(late.at("/bill/due").asString()).isEqualTo("944.00");
    Case now = new Case(one.person(), late.at("/bill/id").asLong());
    JsonNode early = paid(now, "220.00", LocalDate.of(2027, 3, 1));
    assertThat(early.at("/bill/state").asString()).isEqualTo("PART_PAID");
    assertThat(early.at("/bill/due").asString()).isEqualTo("724.00");
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
  }

  @Test
  void moneyForABillIsBookedAndTakenBackWhereThePersonNoLongerBelongs() {
    Case one = billed(2027);
    movesAway(one.person());
    JsonNode posted = paid(one, "420.00", TODAY);
    assertThat(posted.at("/landed/bill").asString()).isEqualTo("420.00");
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
    county.done(
        county.post(
            CLERK,
            "/api/postings/%d/reversal".formatted(posted.get("id").asLong()),
            "{\"reason\": \"银行退票\"}"));
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
    county.on(LocalDate.of(2027, 7, 1));
    JsonNode late = paid(one, "420.00", LocalDate.of(2027, 7, 1));
    assertThat(late.at("/landed/credit").asString()).isEqualTo("420.00");
    assertThat(late.get("notes").findValuesAsString("code")).containsExactly("payer-elsewhere");
    assertThat(county.done(county.get(CLERK, "/api/credits?limit=200")).toString())
        .doesNotContain("\"person\":%d,".formatted(one.person()));
    county.done(
        county.post(
            CLERK,
            "/api/postings/%d/reversal".formatted(late.get("id").asLong()),
            "{\"reason\": \"银行退票\"}"));
  }

  private static void movesAway(long person) {
    county.run(
        "update person set (division_id, hukou_id) = (select id, id from division where today_code"
            + " = ?) where id = ?",
        THERE,
        person);
  }
}
