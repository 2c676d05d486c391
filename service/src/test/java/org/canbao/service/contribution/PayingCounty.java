package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.actor.Actor;
import org.canbao.service.enrolment.InsuredCounty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** An invented county in which people are billed and pay; after each test the books balance. */
abstract class PayingCounty {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final LocalDate BORN = LocalDate.of(1980, 3, 5);
  static final Actor CLERK = InsuredCounty.clerk(1, "9901");
  static final Actor SECOND = InsuredCounty.clerk(2, "9901");
  static final AtomicInteger REFERENCES = new AtomicInteger();

  static InsuredCounty county;

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

  /** Somebody with a bill. */
  record Case(long person, long bill) {}

  static long insured() {
    long person = county.person(BORN, HERE);
    county.insured(person, "990100", 2025, LocalDate.of(2024, 10, 1));
    county.insured(person, "990100", 2026, LocalDate.of(2025, 10, 1));
    return person;
  }

  static Case billed(int year) {
    long person = insured();
    JsonNode bill = county.bill(CLERK, county.enrol(CLERK, person, year, HERE, ""));
    return new Case(person, bill.get("id").asLong());
  }

  static JsonNode paid(Case one, String amount, LocalDate on) {
    return county.done(county.pay(CLERK, one.bill(), amount, on, reference()));
  }

  static String reference() {
    return "T" + REFERENCES.incrementAndGet();
  }

  static NewPosting posting(long bill, String amount, String reference) {
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

  static String body(String aim, String amount, String reference) {
    return "{\"channel\": \"TAX\", \"reference\": \"%s\", \"bookedOn\": \"2026-11-22\", \"amount\": \"%s\", %s}"
        .formatted(reference, amount, aim);
  }

  static String lumpSum(int year, int years) {
    return "{\"scheme\": \"RESIDENT\", \"division\": \"%s\", \"basis\": \"SCHOOL\", \"year\": %d, \"programmeYears\": %d}"
        .formatted(HERE, year, years);
  }

  static JsonNode quote(long person, int year, String more) {
    return county.done(
        county.post(
            CLERK,
            "/api/quotes",
            "{\"person\": %d, \"division\": \"%s\", \"year\": %d%s}"
                .formatted(person, HERE, year, more)));
  }

  static void approve(long proposal, Actor who) {
    county.done(
        county.post(
            who,
            "/api/proposals/%d/approval".formatted(proposal),
            "{\"comment\": \"同意\"}",
            "If-Match",
            "\"v1\""));
  }

  static String course(long person, int year) {
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

  static String credit(long person) {
    JsonNode amounts =
        county.done(county.get(CLERK, "/api/people/%d/credit".formatted(person))).get("amounts");
    return amounts.has("PERSON") ? amounts.get("PERSON").asString() : "0.00";
  }

  static long movements(String reference) {
    return county.number(
        "select count(*) from money_movement where channel = 'TAX' and reference = ?", reference);
  }
}
