package org.canbao.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Territory;
import org.canbao.service.audit.chain.Entry;
import org.canbao.service.protection.Invented;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {

  private static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final List<String> FORBIDDEN =
      List.of(
          "update audit_entry set reason = 'x'",
          "delete from audit_entry",
          "truncate audit_entry",
          "drop table audit_entry",
          "alter table audit_entry disable trigger all",
          "alter table audit_entry disable row level security",
          "drop policy audit_entry_seen on audit_entry",
          "update audit_chain set chain = 99",
          "insert into audit_chain values (99)",
          "delete from audit_chain",
          "truncate audit_chain cascade",
          "update audit_chain set length = length - 1",
          "update audit_chain set length = length + 1",
          "update audit_chain set head = decode(repeat('11', 32), 'hex')",
          "insert into audit_entry (chain, position, at, actor, actor_kind, address, request,"
              + " matter, record, action, before, after, purpose, reason, previous_hash, hash)"
              + " select chain, length + 1, now(), '', '', '', '', '', '', '', '{}', '{}', '', '',"
              + " head, head from audit_chain where length > 0",
          "set session_replication_role = replica",
          "create or replace function refuse_change() returns trigger language plpgsql as 'begin"
              + " return null; end'",
          "set role postgres");

  private static final List<String> OWNERS =
      List.of(
          "update audit_entry set reason = 'x'",
          "delete from audit_entry",
          "truncate audit_entry",
          "delete from audit_chain");

  @TempDir Path folder;

  private Trail trail;

  @BeforeEach
  void start() {
    trail = new Trail(folder, 33);
  }

  @AfterEach
  void stop() {
    trail.close();
  }

  @Test
  void anEntryTellsWhoWhatAndWhy() {
    Actor actor = new Actor(Actor.Kind.STAFF, "staff:42", Set.of(), Territory.NATION);
    CurrentActor.as(
        actor,
        () ->
            trail.transactions.executeWithoutResult(
                _ ->
                    trail.trail.record(
                        new AuditRecord(
                            AuditAction.REVEAL,
                            AuditRecord.Subject.of("staff", 7, 9900),
                            new AuditRecord.Change(Map.of(), Map.of("field", "phone")),
                            new AuditRecord.Grounds("CONTACT", "来电核对")))));
    Entry.Content content = list(50).items().getFirst().content();
    assertThat(content.who()).isEqualTo(new Entry.Who("staff:42", "STAFF", "", ""));
    assertThat(content.subject().matter()).isEqualTo("staff");
    assertThat(content.subject().division()).hasValue(9900);
    assertThat(content.change())
        .isEqualTo(new Entry.Change("REVEAL", "{}", "{\"field\":\"phone\"}"));
    assertThat(content.grounds()).isEqualTo(new Entry.Grounds("CONTACT", "来电核对"));
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void numbersThatSlippedThroughAreMaskedWhereverTheyStand() {
    String number = Invented.identityNumber(3);
    trail.transactions.executeWithoutResult(
        _ ->
            trail.trail.record(
                new AuditRecord(
                    AuditAction.CHANGE,
                    AuditRecord.Subject.of("staff", 7),
                    new AuditRecord.Change(
                        Map.of("note", "号码" + number, number, 1),
                        Map.of("phone", 19900001234L, "list", List.of(Map.of("a", number)))),
                    new AuditRecord.Grounds("x", "电话 199 0000 1234"))));
    String row =
        trail
            .database
            .asOwner()
            .sql("select audit_entry::text from audit_entry")
            .query(String.class)
            .single();
    assertThat(PlainNumbers.isIn(row)).isFalse();
    assertThat(row).contains("199****1234", "990****");
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void everyValueComesBackFromTheDatabaseWithTheSameHash() {
    Map<String, Object> odd =
        Map.of(
            "texts",
                List.of("", "\"\\\n\t\u0001\u007f", "𠮷中文 é", "\ud800", "a\u0000b", "</script>"),
            "numbers",
                List.of(
                    0,
                    -1,
                    1.50,
                    1e21,
                    1e-7,
                    Double.NaN,
                    Long.MAX_VALUE,
                    new java.math.BigDecimal("1.500")),
            "nothing", Optional.empty(),
            "something", Optional.of(true),
            "z", Map.of("b", List.of(), "a", Map.of(), "aa", 'c'));
    trail.transactions.executeWithoutResult(
        _ ->
            trail.trail.record(
                new AuditRecord(
                    AuditAction.CHANGE,
                    AuditRecord.Subject.of("staff", 7),
                    new AuditRecord.Change(odd, Map.of()),
                    new AuditRecord.Grounds("\ud800", "a\u0000b"))));
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void aTransactionThatIsRolledBackLeavesNoEntryAndNoGap() {
    trail.transactions.executeWithoutResult(
        status -> {
          trail.trail.record(List.of(Trail.record(1), Trail.record(2)));
          status.setRollbackOnly();
        });
    trail.write(3);
    assertThat(list(50).items()).hasSize(3);
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void goingBackToASavepointTakesItsEntriesBack() {
    trail.transactions.executeWithoutResult(
        status -> {
          trail.trail.record(Trail.record(1));
          Object savepoint = status.createSavepoint();
          trail.trail.record(Trail.record(2));
          status.rollbackToSavepoint(savepoint);
          trail.trail.record(Trail.record(3));
        });
    assertThat(list(50).items())
        .extracting(entry -> entry.content().subject().record())
        .containsExactlyInAnyOrder("1", "3");
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void aTransactionInsideAnotherHasAChainOfItsOwn() {
    TransactionTemplate inner = new TransactionTemplate(trail.transactions.getTransactionManager());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    trail.transactions.executeWithoutResult(
        outer -> {
          trail.trail.record(Trail.record(1));
          inner.executeWithoutResult(_ -> trail.trail.record(Trail.record(2)));
          trail.trail.record(Trail.record(3));
          outer.setRollbackOnly();
        });
    assertThat(list(50).items())
        .extracting(one -> one.content().subject().record())
        .containsExactly("2");
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void withoutATransactionNothingIsRecorded() {
    assertThatThrownBy(() -> trail.trail.record(Trail.record(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thirtyTwoWritersWithRollbacksLoseNothing() {
    AtomicInteger kept = new AtomicInteger();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 32; writer++) {
        int number = writer;
        writers.add(CompletableFuture.runAsync(() -> work(number, kept), threads));
      }
      writers.forEach(CompletableFuture::join);
    }
    assertThat(trail.verify(List.of()).findings()).isEmpty();
    assertThat(trail.verify(List.of()).entries()).isEqualTo(kept.get());
    int used =
        trail
            .database
            .asOwner()
            .sql("select count(*) from audit_chain where length > 0")
            .query(Integer.class)
            .single();
    assertThat(used).isGreaterThan(16);
  }

  private void work(int writer, AtomicInteger kept) {
    for (int turn = 0; turn < 15; turn++) {
      int entries = 1 + (writer + turn) % 3;
      boolean back = (writer + turn) % 4 == 0;
      trail.transactions.executeWithoutResult(
          status -> {
            for (int i = 0; i < entries; i++) {
              trail.trail.record(Trail.record(i));
            }
            if (back) {
              status.setRollbackOnly();
            }
          });
      kept.addAndGet(back ? 0 : entries);
    }
  }

  @Test
  void aConnectionThatBreaksInTheMiddleLeavesTheChainWhole() {
    assertThatThrownBy(
            () ->
                trail.transactions.executeWithoutResult(
                    _ -> {
                      trail.trail.record(Trail.record(1));
                      Connection connection = DataSourceUtils.getConnection(trail.pool);
                      try {
                        connection.abort(Runnable::run);
                      } catch (java.sql.SQLException failed) {
                        throw new IllegalStateException(failed);
                      }
                      trail.trail.record(Trail.record(2));
                    }))
        .isInstanceOf(RuntimeException.class);
    trail.write(70);
    assertThat(trail.verify(List.of()).entries()).isEqualTo(70);
    assertThat(trail.verify(List.of()).findings()).isEmpty();
  }

  @Test
  void theServiceCannotTouchTheTrail() {
    trail.write(1);
    for (String statement : FORBIDDEN) {
      assertThatThrownBy(
              () ->
                  CurrentActor.as(
                      Actor.system("test"),
                      () ->
                          trail.transactions.execute(_ -> trail.client().sql(statement).update())))
          .as(statement)
          .rootCause()
          .hasMessageMatching(
              "(?s).*(permission denied|must be owner|moves forward|comes with the head|never"
                  + " changed).*");
    }
    assertThat(trail.verify(List.of()).findings()).isEmpty();
    assertThat(trail.verify(List.of()).entries()).isEqualTo(1);
  }

  @Test
  void theOwnerIsRefusedAsWell() {
    trail.write(1);
    for (String statement : OWNERS) {
      assertThatThrownBy(() -> trail.database.asOwner().sql(statement).update())
          .as(statement)
          .rootCause()
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void entriesAreSeenInTheirTerritoryAndThoseOfNoDivisionByTheNationAlone() {
    trail.write(2);
    Actor somewhere =
        new Actor(Actor.Kind.STAFF, "staff:1", Set.of(), new Territory(List.of("99")));
    assertThat(CurrentActor.as(somewhere, () -> page(50)).items()).isEmpty();
    assertThat(CurrentActor.as(Actor.NOBODY, () -> page(50)).items()).isEmpty();
    assertThat(list(50).items()).hasSize(2);
  }

  @Test
  void pagesFollowEachOtherWithoutLossOrRepetition() {
    trail.write(25);
    List<Long> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Optional<String> from = after;
      Page<Entry> page =
          CurrentActor.as(
              Actor.system("test"),
              () -> trail.transactions.execute(_ -> trail.entries.list(ALL, 10, from)));
      page.items().forEach(entry -> seen.add(entry.place().id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  private Page<Entry> list(int limit) {
    return CurrentActor.as(Actor.system("test"), () -> page(limit));
  }

  private Page<Entry> page(int limit) {
    return trail.transactions.execute(_ -> trail.entries.list(ALL, limit, Optional.empty()));
  }
}
