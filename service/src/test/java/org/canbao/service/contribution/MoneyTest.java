package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.canbao.service.enrolment.InsuredCounty.HERE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.canbao.service.actor.Actor;
import org.canbao.service.contribution.refund.Refunds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MoneyTest extends PayingCounty {

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
    assertThat(proposed()).isEqualTo(1);
    assertThat(proposed()).isZero();
    approve(proposalOf(one.person()), CLERK);
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
    long posting = credited(person, "50.00");
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
                .post(CLERK, "/api/postings/%d/reversal".formatted(posting), "{\"reason\": \"撤\"}")
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
  void creditPaysNobodyElsesBill() {
    Case one = billed(2027);
    Case other = billed(2027);
    county.done(
        county.post(
            CLERK, "/api/postings", body("\"person\": " + one.person(), "420.00", reference())));
    HttpResponse<String> answer =
        county.post(
            CLERK,
            "/api/credits/transfers",
            "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"420.00\", \"bill\": %d}"
                .formatted(one.person(), other.bill()));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("other-person");
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

  @Test
  void onlyWhatCameInIsClaimed() {
    Case victim = billed(2027);
    Case friend = billed(2027);
    long claimed = unclaimed("420.00");
    county.done(claim(claimed, "\"person\": " + victim.person()));
    long transfer =
        county.number(
            "select id from money_movement where reverses = ? and kind = 'TRANSFER'", claimed);
    for (String aim :
        new String[] {"\"bill\": " + friend.bill(), "\"person\": " + friend.person()}) {
      assertThat(claim(transfer, aim).body()).contains("not-a-posting");
    }
    long reversed = unclaimed("420.00");
    long reversal =
        county
            .done(
                county.post(
                    CLERK,
                    "/api/postings/%d/reversal".formatted(reversed),
                    "{\"reason\": \"银行退票\"}"))
            .get("id")
            .asLong();
    assertThat(claim(reversal, "\"bill\": " + friend.bill()).body()).contains("not-a-posting");
    assertThat(claim(reversed, "\"bill\": " + friend.bill()).body()).contains("reversed-already");
    assertThat(credit(victim.person())).isEqualTo("420.00");
    assertThat(course(friend.person(), 2027)).isEqualTo("BILLED ");
  }

  private static long unclaimed(String amount) {
    return county
        .done(
            county.post(
                CLERK,
                "/api/postings",
                body("\"bill\": 99999999, \"division\": \"990101\"", amount, reference())))
        .get("id")
        .asLong();
  }

  private static HttpResponse<String> claim(long posting, String aim) {
    return county.post(CLERK, "/api/postings/%d/claim".formatted(posting), "{%s}".formatted(aim));
  }

  @ParameterizedTest
  @CsvSource({"CREDIT", "BILL", "SUSPENSE"})
  void theDatabaseItselfKeepsAccountsFromFallingBelowNothing(String account) {
    Case one = billed(2027);
    String sql =
        """
        with money as (
          insert into money_movement (kind, channel, reference, division_id, booked_on, fingerprint, recorded_by)
          select 'TRANSFER', 'INTERNAL', ?, division_id, '2026-11-22', ''::bytea, 'test' from bill where id = ?
          returning id)
        insert into ledger_entry (movement_id, account, bill_id, person_id, funder, amount)
        select id, ?, case when ? = 'BILL' then ?::bigint end, case when ? <> 'SUSPENSE' then ?::bigint end,
          'PERSON', -1 from money
        union all select id, 'CHANNEL', null, null, 'PERSON', 1 from money
        """;
    assertThatThrownBy(
            () ->
                county.run(
                    sql,
                    reference(),
                    one.bill(),
                    account,
                    account,
                    one.bill(),
                    account,
                    one.person()))
        .hasMessageContaining("below nothing");
  }

  @Test
  void aRefundIsTakenFromThoseOfAFileWhoHoldTheCredit() {
    long kept = insured();
    long joined = insured();
    credited(joined, "100.00");
    credited(kept, "30.00");
    county.run("update person set file_id = ? where id = ?", kept, joined);
    approve(
        county
            .done(
                county.post(
                    CLERK,
                    "/api/refunds",
                    "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"110.00\", \"reason\": \"退\"}"
                        .formatted(kept)))
            .get("proposal")
            .asLong(),
        SECOND);
    county.run("update person set file_id = id where id = ?", joined);
    assertThat(credit(kept)).isEqualTo("0.00");
    assertThat(credit(joined)).isEqualTo("20.00");
  }

  @Test
  void creditOfAMergedFileIsUsedAndReversedWhereItLies() {
    Case kept = billed(2027);
    long joined = insured();
    long posting = credited(joined, "400.00");
    credited(kept.person(), "20.00");
    county.run("update person set file_id = ? where id = ?", kept.person(), joined);
    county.done(
        county.post(
            CLERK,
            "/api/credits/transfers",
            "{\"person\": %d, \"funder\": \"PERSON\", \"amount\": \"220.00\", \"bill\": %d}"
                .formatted(kept.person(), kept.bill())));
    county.run("update person set file_id = id where id = ?", joined);
    assertThat(credit(kept.person())).isEqualTo("0.00");
    assertThat(credit(joined)).isEqualTo("200.00");
    assertThat(
            county
                .post(CLERK, "/api/postings/%d/reversal".formatted(posting), "{\"reason\": \"撤\"}")
                .body())
        .contains("money-moved-on");
  }

  private static long credited(long person, String amount) {
    return county
        .done(
            county.post(CLERK, "/api/postings", body("\"person\": " + person, amount, reference())))
        .get("id")
        .asLong();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aDeathIsTheDeathOfAllOfAMergedFile(boolean isToldOfTheKept) {
    long kept = insured();
    long joined = insured();
    credited(joined, "50.00");
    credited(kept, "30.00");
    county.run("update person set file_id = ? where id = ?", kept, joined);
    county.dies(isToldOfTheKept ? kept : joined, LocalDate.of(2026, 11, 1));
    assertThat(proposed()).isEqualTo(1);
    assertThat(proposed()).isZero();
    approve(proposalOf(kept), SECOND);
    county.run("update person set file_id = id where id = ?", joined);
    assertThat(credit(kept)).isEqualTo("0.00");
    assertThat(credit(joined)).isEqualTo("0.00");
  }

  @Test
  void aRefundThatWasRejectedIsNotProposedAgainWhileTheMoneyIsTheSame() {
    long person = insured();
    credited(person, "50.00");
    county.dies(person, LocalDate.of(2026, 11, 1));
    assertThat(proposed()).isEqualTo(1);
    county.done(
        county.post(
            SECOND,
            "/api/proposals/%d/rejection".formatted(proposalOf(person)),
            "{\"comment\": \"家属另行申请\"}",
            "If-Match",
            "\"v1\""));
    assertThat(proposed()).isZero();
    credited(person, "0.01");
    assertThat(proposed()).isEqualTo(1);
  }

  private static int proposed() {
    return county.as(Actor.system("test"), county.part(Refunds.class)::proposeForTheDead);
  }

  private static long proposalOf(long person) {
    return county.number("select max(id) from proposal where record = ?", "person:" + person);
  }
}
