package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.enrolment.InsuredCounty.HERE;
import static org.canbao.service.enrolment.InsuredCounty.THERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Right;
import org.canbao.service.enrolment.InsuredCounty;
import org.canbao.service.protection.IdentityNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Bills, quotes and money for people who are named by a document. */
class PayeeTest extends PayingCounty {

  private static int people;

  private static String number(String birth) {
    String seventeen = "990101" + birth + "%03d".formatted(people += 2);
    return seventeen + IdentityNumber.checkDigit(seventeen);
  }

  private static String document(String number) {
    return "\"document\": {\"code\": \"RESIDENT_ID\", \"number\": \"%s\"}".formatted(number);
  }

  private static long registered(String number) {
    return registered(CLERK, number, HERE);
  }

  private static long registered(Actor who, String number, String home) {
    return registered(
        who, home, "{\"code\": \"RESIDENT_ID\", \"number\": \"%s\"}".formatted(number), "");
  }

  private static long registered(Actor who, String home, String document, String more) {
    return county
        .done(
            county.post(
                who,
                "/api/people",
                "{\"source\": \"COUNTER\", \"name\": \"测试\", \"residence\": \"%s\", \"hukou\": \"%s\", \"documents\": [%s]%s}"
                    .formatted(home, home, document, more)))
        .get("id")
        .asLong();
  }

  private static HttpResponse<String> posting(String aim, String reference) {
    return county.post(CLERK, "/api/postings", body(aim, "420.00", reference));
  }

  private static String quoteOf(String whom, int year) {
    return "{%s, \"division\": \"%s\", \"year\": %d}".formatted(whom, HERE, year);
  }

  private static void dies(long person) {
    HttpResponse<String> file = county.get(CLERK, "/api/people/" + person);
    county.done(
        county.post(
            CLERK,
            "/api/people/%d/facts".formatted(person),
            "{\"source\": \"CIVIL_AFFAIRS\", \"facts\": [{\"field\": \"LIFE\", \"code\": \"DEAD\","
                + " \"from\": \"2026-11-20\"}]}",
            "If-Match",
            file.headers().firstValue("ETag").orElseThrow()));
  }

  @Test
  void quoteBillAndMoneyFindThePersonOfADocument() {
    String number = number("19800305");
    long person = registered(number);
    county.enrol(CLERK, person, 2027, HERE, "");
    JsonNode quote =
        county.done(county.post(CLERK, "/api/quotes", quoteOf(document(number), 2027)));
    assertThat(quote.get("personal").asString()).isEqualTo("420.00");
    JsonNode bill =
        county.done(
            county.post(CLERK, "/api/bills", "{%s, \"year\": 2027}".formatted(document(number))));
    assertThat(bill.at("/about/person").asLong()).isEqualTo(person);
    String reference = reference();
    HttpResponse<String> first =
        posting(document(number.toLowerCase()) + ", \"year\": 2027", reference);
    assertThat(county.done(first).at("/landed/bill").asString()).isEqualTo("420.00");
    assertThat(course(person, 2027)).isEqualTo("POSTED 2026-11-22");
    assertThat(posting(document(number) + ", \"year\": 2027", reference).body())
        .isEqualTo(first.body());
    assertThat(posting(document(number("19800305")) + ", \"year\": 2027", reference).statusCode())
        .isNotEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"/api/quotes", "/api/bills", "/api/postings"})
  void whoIsUnknownOrElsewhereIsRefusedWithoutTheNumber(String path) {
    String unknown = number("19800305");
    String elsewhere = number("19800305");
    registered(InsuredCounty.clerk(8, "9902"), elsewhere, THERE);
    for (String number : new String[] {unknown, elsewhere}) {
      HttpResponse<String> answer = asked(path, document(number));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(answer.body()).contains("number-unknown").doesNotContain(number);
    }
  }

  @ParameterizedTest
  @CsvSource({"/api/quotes", "/api/bills", "/api/postings"})
  void whatIsNoNumberIsRefusedWithWhatIsWrong(String path) {
    String right = number("19800305");
    String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
    HttpResponse<String> answer = asked(path, document(wrong));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("document.number", "校验码").doesNotContain(wrong);
    assertThat(asked(path, "\"document\": {\"code\": \"MOON_CARD\", \"number\": \"1\"}").body())
        .contains("document.code");
    assertThat(asked(path, "\"document\": {\"code\": \"PASSPORT\"}").statusCode()).isEqualTo(400);
    assertThat(asked(path, "\"person\": 1, " + document(right)).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> asked(String path, String whom) {
    return switch (path) {
      case "/api/quotes" -> county.post(CLERK, path, quoteOf(whom, 2027));
      case "/api/bills" -> county.post(CLERK, path, "{%s, \"year\": 2027}".formatted(whom));
      default -> posting(whom + ", \"year\": 2027", reference());
    };
  }

  @Test
  void theDeadAndTheUnbornGetNeitherQuoteNorBillAndMoneyOfTheDeadWaits() {
    String dead = number("19800305");
    long person = registered(dead);
    dies(person);
    assertThat(asked("/api/quotes", document(dead)).body()).contains("person-dead");
    assertThat(asked("/api/bills", document(dead)).body()).contains("person-dead");
    JsonNode posted = county.done(asked("/api/postings", document(dead)));
    assertThat(posted.get("notes").findValuesAsString("code")).containsExactly("payer-dead");
    assertThat(posted.at("/landed/credit").asString()).isEqualTo("420.00");
    String child = number("20261101");
    registered(child);
    assertThat(county.post(CLERK, "/api/quotes", quoteOf(document(child), 2025)).body())
        .contains("not-born");
    assertThat(
            county
                .post(CLERK, "/api/bills", "{%s, \"year\": 2027}".formatted(document(child)))
                .body())
        .contains("no-enrolment");
  }

  @Test
  void aNumberThatTwoPeopleHadOneAfterTheOtherNamesNobody() {
    String passport = "{\"code\": \"FOREIGN_PASSPORT\", \"number\": \"Z9900001\", %s}";
    String born = ", \"sex\": \"1\", \"born\": \"1980-03-05\"";
    long first = registered(CLERK, HERE, passport.formatted("\"to\": \"2015-01-01\""), born);
    county.run(
        "update person_fact set superseded_by = 'test', superseded_at = now() where person_id = ?"
            + " and field = 'DOCUMENT'",
        first);
    registered(CLERK, HERE, passport.formatted("\"from\": \"2016-01-01\""), born);
    county.run(
        "update person_fact set superseded_by = null, superseded_at = null where person_id = ?",
        first);
    String whom = "\"document\": {\"code\": \"FOREIGN_PASSPORT\", \"number\": \"z 9900001\"}";
    for (String path : new String[] {"/api/quotes", "/api/bills", "/api/postings"}) {
      HttpResponse<String> answer = asked(path, whom);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains("number-ambiguous").doesNotContain("9900001");
    }
  }

  @Test
  void moneyOfSomebodyUnknownWaitsWhereItWasCollectedAndIsTheSameMoneyLater() {
    String number = number("19800305");
    String aim = document(number) + ", \"year\": 2027, \"division\": \"990101\"";
    String reference = reference();
    HttpResponse<String> first = posting(aim, reference);
    long id = county.done(first).get("id").asLong();
    assertThat(county.done(first).at("/landed/suspense").asString()).isEqualTo("420.00");
    long person = registered(number);
    assertThat(posting(aim, reference).body()).isEqualTo(first.body());
    county.done(
        county.post(
            CLERK, "/api/postings/%d/claim".formatted(id), "{%s}".formatted(document(number))));
    assertThat(credit(person)).isEqualTo("420.00");
  }

  @Test
  void aProgramOfTheTaxSideTellsPaymentsAndNothingElse() {
    Case one = billed(2027);
    Actor tax =
        new Actor(
            Actor.Kind.CLIENT, "client:1", Set.of(Right.CONTRIBUTION_POST), CLERK.territory());
    county.done(county.pay(tax, one.bill(), "420.00", LocalDate.of(2026, 11, 22), reference()));
    assertThat(course(one.person(), 2027)).isEqualTo("POSTED 2026-11-22");
    assertThat(county.get(tax, "/api/bills/" + one.bill()).statusCode()).isEqualTo(403);
  }

  @Test
  void moneyToldByADocumentIsTheSameMoneyAfterAMergeAndAMove() {
    String number = number("19800305");
    long person = registered(number);
    String aim = document(number) + ", \"year\": 2027";
    String reference = reference();
    HttpResponse<String> first = posting(aim, reference);
    assertThat(county.done(first).at("/landed/credit").asString()).isEqualTo("420.00");
    county.run("update person set file_id = ? where id = ?", insured(), person);
    assertThat(posting(aim, reference).body()).isEqualTo(first.body());
    county.run(
        """
        update person set file_id = id, (division_id, hukou_id) = (select id, id from division where today_code = ?)
        where id = ?
        """,
        THERE,
        person);
    assertThat(posting(aim, reference).body()).isEqualTo(first.body());
    assertThat(movements(reference)).isEqualTo(1);
    String other = document(number("19800305")) + ", \"year\": 2027";
    assertThat(posting(other, reference).body()).contains("reference-used");
  }
}
