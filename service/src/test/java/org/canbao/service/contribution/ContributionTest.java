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
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.actor.Actor;
import org.canbao.service.contribution.refund.Refunds;
import org.canbao.service.enrolment.InsuredCounty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ContributionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BORN = LocalDate.of(1980, 3, 5);
  private static final Actor CLERK = InsuredCounty.clerk(1, "9901");
  private static final Actor SECOND = InsuredCounty.clerk(2, "9901");
  private static final AtomicInteger REFERENCES = new AtomicInteger();

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

  @AfterEach
  void theBooksBalance() {
    assertThat(county.number("select coalesce(sum(amount), 0) * 100 from ledger_entry")).isZero();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "NONE, 2026-11-22, 420.00, 1144.00, IN_WINDOW, 2027-01-01",
    "NONE, 2026-08-01, 420.00, 1144.00, EARLY, 2027-01-01",
    "NONE, 2027-02-01, 420.00, 1144.00, LATE, 2027-05-01",
    "NONE, 2027-07-01, 1144.00, 1144.00, LATE, 2027-10-01",
    "EXTREME_POVERTY, 2026-11-22, 0.00, 1144.00, IN_WINDOW, 2027-01-01",
    "SUBSISTENCE_ALLOWANCE, 2026-11-22, 60.00, 1144.00, IN_WINDOW, 2027-01-01",
  })
  void aQuoteTellsPriceSharesTimingAndFirstDayOfBenefits(
      String identity, String on, String personal, String total, String timing, String from) {
    long person = insured();
    if (!identity.equals("NONE")) {
      county.identity(person, identity, LocalDate.of(2020, 1, 1));
    }
    JsonNode quote = quote(person, 2027, ", \"on\": \"%s\"".formatted(on));
    assertThat(quote.get("personal").asString()).isEqualTo(personal);
    assertThat(quote.get("total").asString()).isEqualTo(total);
    assertThat(quote.at("/effect/timing").asString()).isEqualTo(timing);
    assertThat(quote.at("/effect/benefitFrom").asString()).isEqualTo(from);
    assertThat(quote.get("reasons").findValuesAsString("clause")).isNotEmpty();
  }

  @Test
  void aQuoteOffersRepairsAndBillsThemAsLines() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2024, LocalDate.of(2023, 10, 1));
    JsonNode quote = quote(person, 2027, "");
    assertThat(quote.get("repairOptions").get(0).get("price").asString()).isEqualTo("420.00");
    JsonNode it = county.enrol(CLERK, person, 2027, HERE, ", \"repairYears\": 1");
    JsonNode bill = county.bill(CLERK, it);
    assertThat(bill.get("personal").asString()).isEqualTo("840.00");
    JsonNode repair = bill.get("lines").get(1);
    assertThat(repair.get("kind").asString()).isEqualTo("REPAIR");
    assertThat(repair.get("year").asInt()).isEqualTo(2025);
  }

  @Test
  void sharesOfSeveralFundersAddUpToTheirLine() {
    long person = insured();
    county.identity(person, "SUBSISTENCE_ALLOWANCE", LocalDate.of(2020, 1, 1));
    JsonNode it = county.enrol(CLERK, person, 2027, HERE, "");
    JsonNode bill =
        county.done(
            county.post(
                CLERK,
                "/api/enrolments/%d/bill".formatted(it.get("id").asLong()),
                """
                {"helpers": [{"funder": "VILLAGE_COLLECTIVE", "amount": "25.50"}, {"funder": "CHARITY", "amount": "10.00"}]}
                """));
    JsonNode shares = bill.get("lines").get(0).get("shares");
    assertThat(shares.findValuesAsString("funder"))
        .containsExactlyInAnyOrder(
            "MEDICAL_ASSISTANCE", "FISCAL", "VILLAGE_COLLECTIVE", "CHARITY", "PERSON");
    assertThat(shares.findValuesAsString("amount"))
        .containsExactlyInAnyOrder("360.00", "724.00", "25.50", "10.00", "24.50");
    assertThat(bill.get("personal").asString()).isEqualTo("60.00");
  }

  @Test
  void whoOwesNothingIsEnrolledWithTheBill() {
    long person = insured();
    county.identity(person, "EXTREME_POVERTY", LocalDate.of(2020, 1, 1));
    JsonNode bill = county.bill(CLERK, county.enrol(CLERK, person, 2027, HERE, ""));
    assertThat(bill.get("state").asString()).isEqualTo("PAID");
    assertThat(course(person, 2027)).isEqualTo("POSTED 2026-11-22");
  }

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
  void moneyOfNobodyKnownWaitsAndIsClaimedAsOfItsDay() {
    Case one = billed(2027);
    HttpResponse<String> nowhere =
        county.post(CLERK, "/api/postings", body("\"bill\": 99999999", "420.00", reference()));
    assertThat(nowhere.statusCode()).isEqualTo(400);
    assertThat(nowhere.body()).contains("division");
    JsonNode waiting =
        county.done(
            county.post(
                CLERK,
                "/api/postings",
                body("\"bill\": 99999999, \"division\": \"990101\"", "420.00", reference())));
    assertThat(waiting.at("/landed/suspense").asString()).isEqualTo("420.00");
    long id = waiting.get("id").asLong();
    assertThat(
            county
                .done(county.get(CLERK, "/api/postings?unclaimed=true"))
                .get("items")
                .findValuesAsString("id"))
        .contains(Long.toString(id));
    county.on(TODAY.plusDays(5));
    county.done(
        county.post(
            CLERK, "/api/postings/%d/claim".formatted(id), "{\"bill\": %d}".formatted(one.bill())));
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
    HttpResponse<String> twice =
        county.post(
            CLERK, "/api/postings/%d/claim".formatted(id), "{\"bill\": %d}".formatted(one.bill()));
    assertThat(twice.body()).contains("not-unclaimed");
  }

  @Test
  void moneyForTheDeadEnrolsNobodyAndIsProposedToGoBack() {
    Case one = billed(2027);
    county.dies(one.person(), LocalDate.of(2026, 11, 1));
    JsonNode posted = paid(one, "420.00", TODAY);
    assertThat(posted.get("notes").findValuesAsString("code")).containsExactly("payer-dead");
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
    Refunds refunds = county.part(Refunds.class);
    assertThat(county.as(Actor.system("test"), refunds::proposeForTheDead)).isEqualTo(1);
    assertThat(county.as(Actor.system("test"), refunds::proposeForTheDead)).isZero();
    approve(
        county.number("select max(id) from proposal where record = ?", "person:" + one.person()),
        CLERK);
    assertThat(credit(one.person())).isEqualTo("0.00");
  }

  @Test
  void aRefundNeedsASecondPersonAndTheMoney() {
    Case one = billed(2027);
    paid(one, "500.00", TODAY);
    String ask =
        "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"%s\", \"reason\": \"多缴退费\"}";
    assertThat(county.post(CLERK, "/api/refunds", ask.formatted(one.person(), "80.01")).body())
        .contains("not-enough-credit", "80.00");
    long proposal =
        county
            .done(county.post(CLERK, "/api/refunds", ask.formatted(one.person(), "80.00")))
            .get("proposal")
            .asLong();
    HttpResponse<String> own =
        county.post(
            CLERK,
            "/api/proposals/%d/approval".formatted(proposal),
            "{\"comment\": \"同意\"}",
            "If-Match",
            "\"v1\"");
    assertThat(own.statusCode()).isEqualTo(403);
    approve(proposal, SECOND);
    assertThat(credit(one.person())).isEqualTo("0.00");
    assertThat(county.done(county.get(CLERK, "/api/refunds")).get("items")).isNotEmpty();
  }

  @Test
  void aReversedPostingTakesItsEnrolmentBack() {
    Case one = billed(2027);
    long posting = paid(one, "420.00", TODAY).get("id").asLong();
    String path = "/api/postings/%d/reversal".formatted(posting);
    assertThat(county.post(CLERK, path, "{}").statusCode()).isEqualTo(400);
    county.done(county.post(CLERK, path, "{\"reason\": \"银行退票\"}"));
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
    assertThat(county.post(CLERK, path, "{\"reason\": \"银行退票\"}").body())
        .contains("reversed-already");
    paid(one, "420.00", TODAY);
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
  }

  @Test
  void moneyThatWasRefundedCannotBeReversed() {
    long person = insured();
    JsonNode posted =
        county.done(
            county.post(
                CLERK, "/api/postings", body("\"person\": " + person, "50.00", reference())));
    long proposal =
        county
            .done(
                county.post(
                    CLERK,
                    "/api/refunds",
                    "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"50.00\", \"reason\": \"退\"}"
                        .formatted(person)))
            .get("proposal")
            .asLong();
    approve(proposal, SECOND);
    assertThat(
            county
                .post(
                    CLERK,
                    "/api/postings/%d/reversal".formatted(posted.get("id").asLong()),
                    "{\"reason\": \"撤\"}")
                .body())
        .contains("money-moved-on");
  }

  @Test
  void aYearThatHasNotBegunGivesItsMoneyToAnother() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2025, LocalDate.of(2024, 10, 1));
    JsonNode next = county.bill(CLERK, county.enrol(CLERK, person, 2027, HERE, ""));
    paid(new Case(person, next.get("id").asLong()), "420.00", TODAY);
    JsonNode now = county.bill(CLERK, county.enrol(CLERK, person, 2026, HERE, ""));
    JsonNode read = county.done(county.get(CLERK, "/api/bills/" + next.get("id").asLong()));
    JsonNode moved =
        county.done(
            county.post(
                CLERK,
                "/api/bills/%d/transfer".formatted(next.get("id").asLong()),
                "{\"to\": %d}".formatted(now.get("id").asLong()),
                "If-Match",
                "\"v%d\"".formatted(read.get("version").asLong())));
    assertThat(moved.get("paid").asString()).isEqualTo("420.00");
    assertThat(moved.get("state").asString()).isEqualTo("PART_PAID");
    assertThat(course(person, 2027)).startsWith("CANCELLED");
  }

  @Test
  void creditPaysABill() {
    Case one = billed(2027);
    county.done(
        county.post(
            CLERK, "/api/postings", body("\"person\": " + one.person(), "420.00", reference())));
    county.done(
        county.post(
            CLERK,
            "/api/credits/transfers",
            "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"420.00\", \"bill\": %d}"
                .formatted(one.person(), one.bill())));
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
    assertThat(credit(one.person())).isEqualTo("0.00");
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

  @Test
  void aCancelledEnrolmentReleasesItsMoney() {
    Case one = billed(2027);
    paid(one, "420.00", TODAY);
    long id = county.number("select max(id) from enrolment where person_id = ?", one.person());
    long version = county.number("select version from enrolment where id = ?", id);
    county.done(
        county.post(
            CLERK,
            "/api/enrolments/%d/cancellation".formatted(id),
            "{\"because\": \"TAKEN_BACK\"}",
            "If-Match",
            "\"v%d\"".formatted(version)));
    assertThat(credit(one.person())).isEqualTo("420.00");
    assertThat(paid(one, "420.00", TODAY).get("notes").findValuesAsString("code"))
        .containsExactly("bill-cancelled");
  }

  @Test
  void aStudentPaysTheProgrammeAtThePriceOfTheEntryYear() {
    long student = county.person(LocalDate.of(2008, 5, 1), HERE, THERE);
    county.organisation(student, "UNIVERSITY", HERE);
    HttpResponse<String> tooLong =
        county.post(CLERK, "/api/people/%d/enrolments".formatted(student), lumpSum(2027, 6));
    assertThat(tooLong.body()).contains("lump-sum-not-offered", "5");
    JsonNode it =
        county.done(
            county.post(CLERK, "/api/people/%d/enrolments".formatted(student), lumpSum(2027, 4)));
    JsonNode bill = county.bill(CLERK, it);
    assertThat(bill.get("personal").asString()).isEqualTo("1680.00");
    paid(new Case(student, bill.get("id").asLong()), "1680.00", TODAY);
    for (int year = 2027; year <= 2030; year++) {
      assertThat(course(student, year)).isEqualTo("POSTED 2026-11-22");
    }
  }

  @Test
  void whoChangesSchemesInTimeWaitsForNothingOnceArrearsArePaid() {
    long person = county.person(BORN, HERE);
    county.run(
        """
        insert into enrolment (person_id, file_id, scheme, area, division_id, covered, basis, state, ended_because,
          registered_by)
        select id, file_id, 'EMPLOYEE', '990200', division_id, daterange('2023-01-01', '2026-11-01'), 'WORKPLACE', 'ENDED',
          'LEFT_WORK', 'test' from person where id = ?
        """,
        person);
    county.on(LocalDate.of(2027, 1, 20));
    JsonNode without = quote(person, 2027, "");
    assertThat(without.at("/effect/benefitFrom").asString()).isEqualTo("2027-04-20");
    JsonNode it = county.enrol(CLERK, person, 2027, HERE, ", \"arrears\": true");
    JsonNode bill = county.bill(CLERK, it);
    assertThat(bill.get("lines").findValuesAsString("kind")).containsExactly("PREMIUM", "ARREARS");
    assertThat(bill.get("personal").asString()).isEqualTo("820.00");
    JsonNode with =
        county.done(county.get(CLERK, "/api/enrolments/%d/quote".formatted(it.get("id").asLong())));
    assertThat(with.at("/effect/benefitFrom").asString()).isEqualTo("2027-01-20");
  }

  @Test
  void yearsPaidElsewhereGoOnCounting() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990200", 2025, LocalDate.of(2024, 10, 1));
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    assertThat(quote(person, 2027, "").at("/effect/continuousYears").asInt()).isEqualTo(3);
  }

  @Test
  void theStateSettlesItsSharesApart() {
    Case one = billed(2027);
    String fiscal =
        "{\"channel\": \"FINANCE\", \"reference\": \"%s\", \"bookedOn\": \"2026-11-22\","
            + " \"amount\": \"%s\", \"funder\": \"FISCAL\", \"bill\": %d}";
    JsonNode posted =
        county.done(
            county.post(
                CLERK, "/api/postings", fiscal.formatted(reference(), "800.00", one.bill())));
    assertThat(posted.at("/landed/bill").asString()).isEqualTo("724.00");
    assertThat(posted.at("/landed/credit").asString()).isEqualTo("76.00");
    assertThat(course(one.person(), 2027)).isEqualTo("BILLED ");
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

  @Test
  void theSheetOfADaySumsToNothing() {
    paid(billed(2027), "420.00", TODAY);
    JsonNode sheet =
        county.done(county.get(CLERK, "/api/ledger/sums?from=2026-11-22&to=2026-11-22"));
    assertThat(sheet.get("total").asString()).isEqualTo("0.00");
    assertThat(sheet.get("sums")).isNotEmpty();
    assertThat(county.get(CLERK, "/api/ledger/sums?from=2026-11-22&to=2026-11-21").statusCode())
        .isEqualTo(400);
  }

  /** Somebody with a bill. */
  private record Case(long person, long bill) {}

  private static long insured() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2025, LocalDate.of(2024, 10, 1));
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    return person;
  }

  private static Case billed(int year) {
    long person = insured();
    JsonNode bill = county.bill(CLERK, county.enrol(CLERK, person, year, HERE, ""));
    return new Case(person, bill.get("id").asLong());
  }

  private static JsonNode paid(Case one, String amount, LocalDate on) {
    return county.done(county.pay(CLERK, one.bill(), amount, on, reference()));
  }

  private static String reference() {
    return "T" + REFERENCES.incrementAndGet();
  }

  private static NewPosting posting(long bill, String amount, String reference) {
    return new NewPosting(
        "TAX",
        reference,
        TODAY,
        Yuan.of(amount),
        java.util.Optional.empty(),
        java.util.Optional.of(bill),
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  private static String body(String aim, String amount, String reference) {
    return "{\"channel\": \"TAX\", \"reference\": \"%s\", \"bookedOn\": \"2026-11-22\", \"amount\": \"%s\", %s}"
        .formatted(reference, amount, aim);
  }

  private static String lumpSum(int year, int years) {
    return "{\"scheme\": \"RESIDENT\", \"division\": \"%s\", \"basis\": \"SCHOOL\", \"year\": %d, \"programmeYears\": %d}"
        .formatted(HERE, year, years);
  }

  private static JsonNode quote(long person, int year, String more) {
    return county.done(
        county.post(
            CLERK,
            "/api/quotes",
            "{\"person\": %d, \"division\": \"%s\", \"year\": %d%s}"
                .formatted(person, HERE, year, more)));
  }

  private static void approve(long proposal, Actor who) {
    county.done(
        county.post(
            who,
            "/api/proposals/%d/approval".formatted(proposal),
            "{\"comment\": \"同意\"}",
            "If-Match",
            "\"v1\""));
  }

  private static String course(long person, int year) {
    return county
        .database()
        .asOwner()
        .sql(
            """
            select state || ' ' || coalesce(paid_on::text, '') from enrolment
            where person_id = ? and coverage_year = ? order by id desc limit 1
            """)
        .params(person, year)
        .query(String.class)
        .single();
  }

  private static String credit(long person) {
    JsonNode amounts =
        county.done(county.get(CLERK, "/api/people/%d/credit".formatted(person))).get("amounts");
    return amounts.has("PERSON") ? amounts.get("PERSON").asString() : "0.00";
  }

  private static long movements(String reference) {
    return county.number(
        "select count(*) from money_movement where channel = 'TAX' and reference = ?", reference);
  }
}
