package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.canbao.service.protection.IdentityNumber;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A death ends enrolments as it is told, and leaves no trace but the history when it proves wrong.
 */
class DeathTest extends PayingCounty {

  private static int people = 500;

  /** Somebody who is covered this year and has paid for the next. */
  private static long covered() {
    long person = registered();
    county.insured(person, "990100", 2025, LocalDate.of(2024, 10, 1));
    pay(person, 2026, "1100.00");
    pay(person, 2027, "420.00");
    assertThat(course(person, 2026)).isEqualTo("EFFECTIVE 2026-11-22");
    assertThat(course(person, 2027)).isEqualTo("POSTED 2026-11-22");
    return person;
  }

  private static long registered() {
    String seventeen = "99010119800305%03d".formatted(people += 2);
    return county
        .done(
            county.post(
                CLERK,
                "/api/people",
                """
                {"source": "COUNTER", "name": "测试", "residence": "%s", "hukou": "%s",
                 "documents": [{"code": "RESIDENT_ID", "number": "%s"}]}
                """
                    .formatted(HERE, HERE, seventeen + IdentityNumber.checkDigit(seventeen))))
        .get("id")
        .asLong();
  }

  private static void pay(long person, int year, String amount) {
    JsonNode bill = county.bill(CLERK, county.enrol(CLERK, person, year, HERE, ""));
    assertThat(bill.get("personal").asString()).isEqualTo(amount);
    paid(new Case(person, bill.get("id").asLong()), amount, TODAY);
  }

  private static void change(long person, String path, String body) {
    HttpResponse<String> file = county.get(CLERK, "/api/people/" + person);
    county.done(
        county.post(
            CLERK,
            "/api/people/" + person + path,
            body,
            "If-Match",
            file.headers().firstValue("ETag").orElseThrow()));
  }

  private static void dies(long person, String day) {
    change(
        person,
        "/facts",
        "{\"source\": \"CIVIL_AFFAIRS\", \"facts\": [{\"field\": \"LIFE\", \"code\": \"DEAD\", \"from\": \"%s\"}]}"
            .formatted(day));
  }

  private static void livesAfterAll(long person) {
    long fact =
        county.number(
            "select id from person_fact where person_id = ? and field = 'LIFE' and superseded_at is"
                + " null",
            person);
    change(
        person,
        "/facts/withdrawal",
        "{\"facts\": [%d], \"reason\": \"本人到场，信息有误\"}".formatted(fact));
  }

  private static String lastDay(long person, int year) {
    return county
        .database()
        .asOwner()
        .sql(
            """
            select upper(covered) - 1 || ' ' || coalesce(ended_because, '') from enrolment
            where person_id = ? and coverage_year = ? order by id desc limit 1
            """)
        .params(person, year)
        .query(String.class)
        .single();
  }

  @Test
  void aDeathEndsWhatGoesOnAndFreesTheMoneyOfLaterYearsAtOnce() {
    long person = covered();
    dies(person, "2026-11-20");
    assertThat(course(person, 2026)).isEqualTo("ENDED 2026-11-22");
    assertThat(lastDay(person, 2026)).isEqualTo("2026-11-20 DEATH");
    assertThat(course(person, 2027)).startsWith("CANCELLED");
    assertThat(credit(person)).isEqualTo("420.00");
  }

  @Test
  void aDeathThatProvesWrongIsUndoneWithTheMoney() {
    long person = covered();
    dies(person, "2026-11-20");
    livesAfterAll(person);
    assertThat(course(person, 2026)).isEqualTo("EFFECTIVE 2026-11-22");
    assertThat(lastDay(person, 2026)).isEqualTo("2026-12-31 ");
    assertThat(course(person, 2027)).isEqualTo("POSTED 2026-11-22");
    assertThat(lastDay(person, 2027)).isEqualTo("2027-12-31 ");
    assertThat(credit(person)).isEqualTo("0.00");
    assertThat(
            county.number(
                """
                select count(*) from audit_entry where matter = 'enrolment' and after::text like '%EFFECTIVE%'
                  and before::text like '%DEATH%' and record = (select id::text from enrolment
                    where person_id = ? and coverage_year = 2026)
                """,
                person))
        .isEqualTo(1);
  }

  @Test
  void diedTwiceAndLivedTwiceIsAsBefore() {
    long person = covered();
    for (int i = 0; i < 2; i++) {
      dies(person, "2026-11-20");
      livesAfterAll(person);
    }
    assertThat(course(person, 2027)).isEqualTo("POSTED 2026-11-22");
    assertThat(credit(person)).isEqualTo("0.00");
  }

  @Test
  void moneyThatWasUsedSinceDoesNotComeBack() {
    long person = covered();
    dies(person, "2026-11-20");
    long proposal =
        county
            .done(
                county.post(
                    CLERK,
                    "/api/refunds",
                    "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"420.00\", \"reason\": \"去世退费\"}"
                        .formatted(person)))
            .get("proposal")
            .asLong();
    approve(proposal, SECOND);
    livesAfterAll(person);
    assertThat(course(person, 2027)).startsWith("BILLED");
    assertThat(course(person, 2026)).isEqualTo("EFFECTIVE 2026-11-22");
  }

  @Test
  void anotherDayOfDeathEndsOnThatDay() {
    long person = covered();
    dies(person, "2026-11-20");
    dies(person, "2026-11-10");
    assertThat(lastDay(person, 2026)).isEqualTo("2026-11-10 DEATH");
    livesAfterAll(person);
    assertThat(lastDay(person, 2026)).isEqualTo("2026-11-20 DEATH");
    livesAfterAll(person);
    assertThat(lastDay(person, 2026)).isEqualTo("2026-12-31 ");
  }

  @Test
  void whoHadNotPaidIsBilledAgain() {
    long person = registered();
    county.bill(CLERK, county.enrol(CLERK, person, 2027, HERE, ""));
    dies(person, "2026-11-20");
    assertThat(course(person, 2027)).startsWith("CANCELLED");
    livesAfterAll(person);
    assertThat(course(person, 2027)).isEqualTo("BILLED ");
    assertThat(
            county.number(
                "select count(*) from bill where person_id = ? and state = 'OPEN'", person))
        .isEqualTo(1);
  }
}
