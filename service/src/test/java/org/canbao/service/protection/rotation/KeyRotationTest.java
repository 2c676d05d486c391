package org.canbao.service.protection.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.protection.Holders.NUMBERS;
import static org.canbao.service.protection.Holders.PHONES;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canbao.service.TestDatabase;
import org.canbao.service.protection.Holders;
import org.canbao.service.protection.Invented;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.protection.keys.DataKey;
import org.canbao.service.protection.keys.KeyFile;
import org.canbao.service.protection.keys.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private Path file;
  private Keys keys;

  @BeforeEach
  void start() {
    file = folder.resolve("keys");
    keys = instance();
    Holders.createTable(database);
  }

  @Test
  void afterARotationEveryValueIsFoundAndNoneIsLeftWithAnOldKey() {
    insert(keys, 0, 1100);
    List<Integer> before = keys.data().list().stream().map(DataKey::id).toList();
    RotationReport report = keys.rotation(NUMBERS, PHONES).rotate(RotationScope.ALL);
    assertThat(report.finished()).isTrue();
    assertThat(report.moved()).isEqualTo(2200);
    assertThat(keys.data().list())
        .filteredOn(key -> before.contains(key.id()))
        .allMatch(key -> key.state() == DataKey.State.RETIRED);
    assertAllFound(keys, 1100);
    assertThat(keys.rotation(NUMBERS, PHONES).resume().moved()).isZero();
  }

  @Test
  void anotherInstanceFindsAndWritesOnDuringAndAfterARotationItWasNotTold() {
    Keys other = instance();
    insert(keys, 0, 10);
    insert(other, 10, 20);
    keys.rotation(NUMBERS, PHONES).rotate(RotationScope.ALL);
    assertAllFound(other, 20);
    insert(other, 20, 30);
    assertThat(other.data().list()).anyMatch(key -> key.state() == DataKey.State.RETIRED);
    assertAllFound(keys, 30);
    assertThat(keys.rotation(NUMBERS, PHONES).resume().moved()).isZero();
  }

  @Test
  void nothingIsLostWhileFourWritersWorkThroughTwoRotations() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<Keys> instances = List.of(keys, instance(), instance(), instance());
    List<CompletableFuture<Integer>> writers = new java.util.ArrayList<>();
    for (int writer = 0; writer < instances.size(); writer++) {
      int first = writer * 1000;
      Keys instance = instances.get(writer);
      writers.add(CompletableFuture.supplyAsync(() -> write(instance, first, done)));
    }
    RotationReport report = keys.rotation(NUMBERS, PHONES).rotate(RotationScope.ALL);
    RotationReport again = keys.rotation(NUMBERS, PHONES).rotate(RotationScope.DATA_KEYS);
    done.set(true);
    for (int writer = 0; writer < instances.size(); writer++) {
      int count = writers.get(writer).get(30, TimeUnit.SECONDS);
      for (int id = writer * 1000; id < writer * 1000 + count; id++) {
        assertFound(keys, id);
      }
    }
    assertThat(report.finished() && again.finished()).isTrue();
    assertThat(keys.rotation(NUMBERS, PHONES).resume().moved()).isZero();
  }

  @Test
  void aKeyIsNotReplacedUnderATransactionThatSealsWithIt() throws Exception {
    insert(keys, 0, 1);
    Keys other = instance();
    CountDownLatch sealed = new CountDownLatch(1);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () ->
                other
                    .transactions()
                    .executeWithoutResult(
                        _ -> {
                          Holders.insert(other, 1);
                          sealed.countDown();
                          pause(1500);
                        }));
    sealed.await();
    keys.rotation(NUMBERS, PHONES).rotate(RotationScope.DATA_KEYS);
    assertThat(writer).isCompleted();
    assertAllFound(keys, 2);
    assertThat(keys.rotation(NUMBERS, PHONES).resume().moved()).isZero();
  }

  @Test
  void aRotationThatWasKilledLeavesEverythingReadableAndIsFinishedLater() {
    insert(keys, 0, 700);
    keys.data().list().forEach(keys.data()::replace);
    ColumnRows rows =
        new ColumnRows(PHONES, new org.springframework.jdbc.core.JdbcTemplate(keys.source()));
    assertThat(rows.after(java.util.Optional.empty(), java.util.Optional.empty())).hasSize(500);
    Keys restarted = instance();
    assertAllFound(restarted, 700);
    RotationReport report = restarted.rotation(NUMBERS, PHONES).resume();
    assertThat(report.finished()).isTrue();
    assertThat(report.moved()).isEqualTo(1400);
    assertAllFound(restarted, 700);
  }

  @Test
  void aBrokenValueIsToldAndKeptAndItsKeyStays() {
    insert(keys, 0, 3);
    database
        .asOwner()
        .sql("update holder set phone = (select phone from holder where id = 2) where id = 1")
        .update();
    RotationReport report = keys.rotation(NUMBERS, PHONES).rotate(RotationScope.DATA_KEYS);
    assertThat(report.finished()).isFalse();
    assertThat(report.lines())
        .anyMatch(
            line ->
                line.english().contains("holder.phone: 1 values do not open")
                    && line.english().endsWith("1"));
    assertFound(keys, 0);
    assertFound(keys, 2);
  }

  @Test
  void aKeyWhoseColumnNobodyRegisteredDoesNotRetire() {
    insert(keys, 0, 3);
    RotationReport report = keys.rotation(NUMBERS).rotate(RotationScope.DATA_KEYS);
    assertThat(report.finished()).isFalse();
    keys.rotation(NUMBERS).destroyRetired();
    assertAllFound(keys, 3);
    assertThat(keys.rotation(NUMBERS, PHONES).resume().finished()).isTrue();
    assertThat(keys.rotation().rotate(RotationScope.DATA_KEYS).finished()).isFalse();
  }

  @Test
  void aRetiredKeyIsDestroyedOnlyWhenNoValueNeedsIt() {
    insert(keys, 0, 3);
    byte[] old =
        database
            .asOwner()
            .sql("select phone from holder where id = 1")
            .query(byte[].class)
            .single();
    keys.rotation(NUMBERS, PHONES).rotate(RotationScope.DATA_KEYS);
    database.asOwner().sql("update holder set phone = ? where id = 1").param(old).update();
    keys.rotation(NUMBERS, PHONES).destroyRetired();
    assertAllFound(keys, 3);
    assertThat(keys.data().list())
        .filteredOn(key -> key.state() == DataKey.State.RETIRED)
        .hasSize(1);
  }

  @Test
  void theMasterKeyBeforeIsNotNeededAnyMoreAfterItsRotation() throws Exception {
    insert(keys, 0, 3);
    keys.rotation(NUMBERS, PHONES).rotate(RotationScope.MASTER_KEY);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    Files.writeString(file, lines.getLast() + "\n");
    assertAllFound(instance(), 3);
  }

  @Test
  void noPlainNumberStandsInTheDatabase() {
    insert(keys, 0, 50);
    keys.rotation(NUMBERS, PHONES).rotate(RotationScope.ALL);
    List<byte[]> values =
        database
            .asOwner()
            .sql(
                "select identity_number from holder union all select phone from holder union all"
                    + " select wrapped from data_key")
            .query(byte[].class)
            .list();
    for (byte[] value : values) {
      assertThat(PlainNumbers.isIn(new String(value, StandardCharsets.ISO_8859_1))).isFalse();
    }
  }

  private int write(Keys instance, int first, AtomicBoolean done) {
    int count = 0;
    while (!done.get() && count < 150) {
      int id = first + count;
      instance.transactions().executeWithoutResult(_ -> Holders.insert(instance, id));
      count++;
    }
    return count;
  }

  private Keys instance() {
    return Keys.start(database, new KeyFile(file));
  }

  private static void insert(Keys keys, int from, int to) {
    keys.transactions()
        .executeWithoutResult(
            _ -> {
              for (int id = from; id < to; id++) {
                Holders.insert(keys, id);
              }
            });
  }

  private static void assertAllFound(Keys keys, int count) {
    keys.transactions()
        .executeWithoutResult(
            _ -> {
              for (int id = 0; id < count; id++) {
                assertThat(Holders.find(keys, id))
                    .extracting(plain -> plain.text())
                    .containsExactly(Invented.identityNumber(id), Invented.phone(id));
              }
            });
  }

  private static void assertFound(Keys keys, int id) {
    keys.transactions()
        .executeWithoutResult(
            _ ->
                assertThat(Holders.find(keys, id))
                    .extracting(plain -> plain.text())
                    .containsExactly(Invented.identityNumber(id), Invented.phone(id)));
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
