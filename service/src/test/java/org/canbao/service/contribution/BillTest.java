package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;
import static org.canbao.service.enrolment.InsuredCounty.THERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BillTest extends PayingCounty {

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
}
