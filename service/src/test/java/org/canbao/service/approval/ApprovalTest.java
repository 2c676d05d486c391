package org.canbao.service.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.canbao.service.OpenService;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ApprovalTest {

  private static final Territory HERE = new Territory(List.of("21"));
  private static final Territory ELSEWHERE = new Territory(List.of("34"));

  private static final Actor MAKER = OpenService.staff(1, HERE, Role.POLICY_OFFICER);
  private static final Actor SECOND = OpenService.staff(2, HERE, Role.REVIEWER);
  private static final Actor THIRD = OpenService.staff(3, HERE, Role.REVIEWER);
  private static final Actor STRANGER = OpenService.staff(4, ELSEWHERE, Role.REVIEWER);

  private static TestDatabase database;
  private static Seats seats;
  private static OpenService service;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    OpenService.nameDivisionsByNumber(database);
    seats = new Seats();
    service =
        OpenService.start(
            database, Map.of(), beans -> beans.registerBean(Seats.class, () -> seats));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void empty() {
    seats.now.clear();
    seats.applied.set(0);
  }

  private static long propose(int number) {
    return CurrentActor.as(
        MAKER,
        () ->
            service
                .part(Proposals.class)
                .propose("seats", new Seats.Change("north", number, 21), "more visitors"));
  }

  private static Proposal approve(Actor who, long id) {
    return CurrentActor.as(who, () -> service.part(Decisions.class).approve(id, 1, "read"));
  }

  private static ProposalState state(long id) {
    return CurrentActor.as(MAKER, () -> service.part(Proposals.class).find(id))
        .orElseThrow()
        .proposal()
        .state();
  }

  @Test
  void whatOneProposedAndAnotherApprovedTakesEffectAndItsHistoryStays() {
    seats.now.put("north", 4);
    long id = propose(6);
    assertThat(seats.now).containsEntry("north", 4);
    assertThat(approve(SECOND, id).state()).isEqualTo(ProposalState.APPROVED);
    assertThat(seats.now).containsEntry("north", 6);
    Proposals.File file =
        CurrentActor.as(SECOND, () -> service.part(Proposals.class).find(id)).orElseThrow();
    assertThat(file.difference().changes())
        .containsExactly(new Difference.Change("seats", Optional.of("4"), Optional.of("6")));
    assertThat(file.history())
        .extracting(ProposalEvent::step, ProposalEvent::actor, ProposalEvent::comment)
        .containsExactly(
            tuple(ProposalEvent.Step.MAKE, "staff:1", ""),
            tuple(ProposalEvent.Step.APPROVE, "staff:2", "read"));
  }

  @Test
  void nobodyDecidesOnTheirOwnProposalEvenWithTheRight() {
    long id = propose(6);
    Actor both = OpenService.staff(1, HERE, Role.REVIEWER, Right.DIVISION_CHANGE);
    assertThatThrownBy(() -> approve(both, id)).hasMessage("own-proposal");
    assertThat(state(id)).isEqualTo(ProposalState.OPEN);
  }

  @Test
  void neitherAnotherTerritoryNorAMissingRightNorAProgramMayApprove() {
    long id = propose(6);
    assertThatThrownBy(() -> approve(STRANGER, id)).hasMessage("proposal-unknown");
    assertThatThrownBy(() -> approve(OpenService.staff(5, HERE, Role.CLERK), id))
        .hasMessage("right-missing");
    assertThatThrownBy(() -> approve(Actor.system("jobs"), id)).hasMessage("not-a-person");
    assertThatThrownBy(
            () -> approve(new Actor(Actor.Kind.CLIENT, "client:7", SECOND.rights(), HERE), id))
        .hasMessage("not-a-person");
    assertThat(seats.applied).hasValue(0);
  }

  @Test
  void theDatabaseItselfRefusesTheSameHandTwiceAndAChangeOfWhatWasDecided() {
    long id = propose(6);
    TransactionTemplate transactions = service.part(TransactionTemplate.class);
    JdbcClient sql = service.part(JdbcClient.class);
    String approved =
        "update proposal set state = 'APPROVED', decided_by = ?, decided_at = now() where id = ?";
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    MAKER,
                    () ->
                        transactions.execute(
                            _ -> sql.sql(approved).params("staff:1", id).update())))
        .hasStackTraceContaining("proposal_check");
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    SECOND,
                    () ->
                        transactions.execute(
                            _ -> sql.sql(approved).params("staff:9", id).update())))
        .hasStackTraceContaining("row-level security");
    approve(SECOND, id);
    int changed =
        CurrentActor.as(
            SECOND,
            () -> transactions.execute(_ -> sql.sql(approved).params("staff:2", id).update()));
    assertThat(changed).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "update proposal_event set comment = 'x'",
    "delete from proposal_event",
    "delete from proposal",
    "update proposal set maker = 'staff:9'",
    "update proposal set payload = '{}'",
    "truncate proposal_event",
  })
  void theServiceCannotRewriteWhatHappened(String statement) {
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    SECOND,
                    () ->
                        service
                            .part(TransactionTemplate.class)
                            .execute(_ -> service.part(JdbcClient.class).sql(statement).update())))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void aProposalWhoseBaseHasChangedIsRefusedAndStaysOpen() {
    long id = propose(6);
    seats.now.put("north", 5);
    assertThatThrownBy(() -> approve(SECOND, id)).hasMessage("proposal-outdated");
    assertThat(state(id)).isEqualTo(ProposalState.OPEN);
    assertThat(seats.now).containsEntry("north", 5);
  }

  @Test
  void aRefusalWhileTakingEffectUndoesTheApproval() {
    long id = propose(101);
    assertThatThrownBy(() -> approve(SECOND, id)).hasMessage("too-many-seats");
    assertThat(state(id)).isEqualTo(ProposalState.OPEN);
    CurrentActor.as(SECOND, () -> service.part(Decisions.class).reject(id, 1, "too many"));
    assertThat(state(id)).isEqualTo(ProposalState.REJECTED);
  }

  @Test
  void ofTwoWhoApproveAtOnceExactlyOneWins() throws Exception {
    for (int round = 1; round <= 10; round++) {
      long id = propose(round);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Boolean>> both = List.of(() -> wins(SECOND, id), () -> wins(THIRD, id));
        long winners = 0;
        for (var answer : threads.invokeAll(both)) {
          winners += answer.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      }
      assertThat(seats.applied).hasValue(round);
    }
  }

  private static boolean wins(Actor who, long id) {
    try {
      approve(who, id);
      return true;
    } catch (Problem problem) {
      assertThat(problem.code()).isIn("stale", "proposal-ended");
      return false;
    }
  }

  @Test
  void onlyTheMakerTakesAProposalBack() {
    long id = propose(6);
    assertThatThrownBy(
            () -> CurrentActor.as(SECOND, () -> service.part(Decisions.class).withdraw(id, 1, "")))
        .hasMessage("not-the-maker");
    CurrentActor.as(MAKER, () -> service.part(Decisions.class).withdraw(id, 1, ""));
    assertThat(state(id)).isEqualTo(ProposalState.WITHDRAWN);
    assertThatThrownBy(() -> approve(SECOND, id)).hasMessage("proposal-ended");
  }

  @Test
  void whatNobodyDecidedOnInTimeCannotBeApprovedAndIsEndedByTheSystem() {
    long id = propose(6);
    database
        .asOwner()
        .sql(
            "update proposal set made_at = now() - interval '9 d', expires_at = now() where id = ?")
        .param(id)
        .update();
    assertThat(state(id)).isEqualTo(ProposalState.EXPIRED);
    assertThatThrownBy(() -> approve(SECOND, id)).hasMessage("proposal-ended");
    int ended = CurrentActor.as(Actor.system("jobs"), () -> service.part(Proposals.class).expire());
    assertThat(ended).isEqualTo(1);
    String written =
        database
            .asOwner()
            .sql("select state || ' ' || decided_by from proposal where id = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(written).isEqualTo("EXPIRED system:jobs");
  }

  @ParameterizedTest
  @EnumSource(ProposalState.class)
  void onlyTheOpenStateIsNotFinalAndEveryStateIsReachedByOneStep(ProposalState state) {
    assertThat(state.isFinal()).isEqualTo(state != ProposalState.OPEN);
    assertThat(ProposalEvent.Step.values()).filteredOn(step -> step.leadsTo() == state).hasSize(1);
  }

  @Test
  void overHttpAProposalIsMadeReadListedAndApprovedWithTheVersionThatWasRead() {
    String body =
        """
        {"kind": "seats", "payload": {"office": "south", "seats": 2, "division": 21},
         "reason": "opening"}
        """;
    HttpResponse<String> made = service.post(MAKER, "/api/proposals", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> read = service.get(SECOND, path);
    assertThat(read.headers().firstValue("ETag")).hasValue("\"v1\"");
    assertThat(read.body()).contains("\"field\":\"seats\"", "\"after\":\"2\"", "\"step\":\"MAKE\"");
    assertThat(service.get(STRANGER, path).statusCode()).isEqualTo(404);
    assertThat(service.get(SECOND, "/api/proposals?kind=seats&state=OPEN&limit=1").body())
        .contains("office:south", "\"next\"");
    assertThat(service.post(SECOND, path + "/approval", "{}").statusCode()).isEqualTo(428);
    assertThat(service.post(SECOND, path + "/approval", "{}", "If-Match", "\"v7\"").statusCode())
        .isEqualTo(412);
    HttpResponse<String> approved =
        service.post(SECOND, path + "/approval", "{\"comment\":\"好\"}", "If-Match", "\"v1\"");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(approved.headers().firstValue("ETag")).hasValue("\"v2\"");
    assertThat(seats.now).containsEntry("south", 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|invalid-values",
        "[]|malformed-json",
        "{\"kind\":\"none\",\"payload\":{},\"reason\":\"x\"}|proposal-kind-unknown",
        "{\"kind\":\"seats\",\"payload\":[],\"reason\":\"x\"}|invalid-values",
        "{\"kind\":\"seats\",\"payload\":{\"office\":1},\"reason\":\"x\"}|payload-malformed",
        "{\"kind\":\"seats\",\"payload\":{\"rows\":1},\"reason\":\"x\"}|payload-malformed",
        "{\"kind\":\"seats\",\"payload\":{\"office\":\"a\",\"seats\":-1,\"division\":21},"
            + "\"reason\":\"x\"}|seats-negative",
        "{\"kind\":\"seats\",\"payload\":{\"office\":\"a\",\"seats\":1,\"division\":21},"
            + "\"reason\":\"\"}|invalid-values",
        "{\"kind\":\"seats\",\"payload\":{\"office\":\"a\",\"seats\":1,\"division\":34},"
            + "\"reason\":\"x\"}|outside-territory",
      })
  void whatCannotBeAProposalIsRefusedWithWhatWasExpected(String body, String code) {
    HttpResponse<String> answer = service.post(MAKER, "/api/proposals", body);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.statusCode()).isBetween(400, 409);
  }
}
