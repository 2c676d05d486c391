package org.canbao.service.protection.rotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.keys.DataKey;
import org.canbao.service.protection.keys.DataKey.Kind;
import org.canbao.service.protection.keys.DataKey.State;
import org.canbao.service.protection.keys.DataKeys;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 密钥轮换: replaces keys while everybody goes on working.
 *
 * <p>From the moment a key is replaced nobody writes with it (see {@link DataKeys}), so one pass
 * over the registered columns finds all it has left. A killed rotation leaves keys retiring and
 * every value readable; {@link #resume} goes on.
 */
public final class KeyRotation {

  private final DataKeys keys;
  private final Protection protection;
  private final List<ProtectedColumn> columns;
  private final JdbcTemplate database;
  private final TransactionTemplate transactions;

  /** Rotates the keys of columns that were registered. */
  public KeyRotation(
      DataKeys keys,
      Protection protection,
      List<ProtectedColumn> columns,
      DataSource source,
      TransactionTemplate transactions) {
    this.keys = keys;
    this.protection = protection;
    this.columns = List.copyOf(columns);
    this.database = new JdbcTemplate(source);
    this.transactions = transactions;
  }

  /** 轮换: replaces keys and seals all values anew. */
  public RotationReport rotate(RotationScope scope) {
    return alone(
        lines -> {
          if (scope != RotationScope.DATA_KEYS) {
            String master = keys.replaceMaster();
            lines.add(
                Text.of(
                        "已启用主密钥 %s，全部数据密钥已重新包裹",
                        "master key %s is in use, all data keys are wrapped with it")
                    .formatted(master));
          }
          keys.reload();
          if (scope != RotationScope.MASTER_KEY) {
            keys.list().stream().filter(key -> key.state() == State.ACTIVE).forEach(keys::replace);
          }
          return move(lines);
        });
  }

  /** 续轮换: goes on with what an earlier rotation left; does nothing when nothing is left. */
  public RotationReport resume() {
    return alone(
        lines -> {
          keys.reload();
          return move(lines);
        });
  }

  /**
   * 销毁: forgets retired keys for good, those that really no value needs. Old backups need them
   * still.
   */
  public RotationReport destroyRetired() {
    return alone(
        lines -> {
          keys.reload();
          for (DataKey key : in(State.RETIRED)) {
            if (isUsed(key)) {
              lines.add(
                  Text.of("密钥 %d 仍有数据使用，未销毁", "key %d is still in use and was kept")
                      .formatted(key.id()));
            } else {
              keys.destroy(key);
              lines.add(
                  Text.of("已销毁密钥 %d（%s）", "key %d (%s) is destroyed")
                      .formatted(key.id(), key.purpose()));
            }
          }
          return 0;
        });
  }

  /** 轮换步骤: says what it did and how many values it moved. */
  private interface Step {
    long run(List<Text> lines);
  }

  private RotationReport alone(Step step) {
    return CurrentActor.as(
        Actor.system("keys"),
        () ->
            RotationLock.whileHeld(
                database,
                () -> {
                  List<Text> lines = new ArrayList<>();
                  long moved = step.run(lines);
                  return new RotationReport(moved, lines, in(State.RETIRING).isEmpty());
                }));
  }

  private long move(List<Text> lines) {
    List<DataKey> retiring = in(State.RETIRING);
    List<DataKey> stuck = new ArrayList<>();
    long moved = 0;
    for (ProtectedColumn column : columns) {
      List<DataKey> concerned = retiring.stream().filter(key -> concerns(key, column)).toList();
      if (!concerned.isEmpty()) {
        ColumnPass pass = pass(column, concerned);
        moved += pass.moved();
        lines.add(moved(column, pass));
        if (!pass.broken().isEmpty()) {
          stuck.addAll(concerned);
          lines.add(broken(column, pass));
        }
      }
    }
    retiring.stream().filter(key -> !stuck.contains(key)).forEach(key -> retire(key, lines));
    return moved;
  }

  private ColumnPass pass(ProtectedColumn column, List<DataKey> concerned) {
    boolean indexed = concerned.stream().anyMatch(key -> key.kind() == Kind.INDEX);
    Collection<Integer> numbers = concerned.stream().map(DataKey::id).toList();
    ColumnRows rows = new ColumnRows(column, database);
    ColumnPass pass =
        new ColumnPass(column, protection, rows, indexed ? Optional.empty() : Optional.of(numbers));
    pass.run(transactions);
    return pass;
  }

  /** A key whose columns nobody registered is never retired: nobody could say that it is unused. */
  private void retire(DataKey key, List<Text> lines) {
    boolean known = columns.stream().anyMatch(column -> concerns(key, column));
    if (known && !isUsed(key)) {
      keys.retire(key);
    } else {
      lines.add(
          Text.of("密钥 %d（%s）仍在使用，暂不退役", "key %d (%s) is still in use and does not retire yet")
              .formatted(key.id(), key.purpose()));
    }
  }

  /**
   * Indexes do not say with which key they were made; a full pass that found none broken has
   * renewed them all.
   */
  private boolean isUsed(DataKey key) {
    return switch (key.kind()) {
      case SEAL ->
          Boolean.TRUE.equals(
              transactions.execute(_ -> new KeyUse(database).isIn(key.purpose(), key.id())));
      case INDEX -> false;
    };
  }

  private List<DataKey> in(State state) {
    return keys.list().stream().filter(key -> key.state() == state).toList();
  }

  private static boolean concerns(DataKey key, ProtectedColumn column) {
    return switch (key.kind()) {
      case SEAL -> key.purpose().equals(column.place().table());
      case INDEX ->
          column.indexColumn().isPresent() && key.purpose().equals(column.place().kind().name());
    };
  }

  private static Text moved(ProtectedColumn column, ColumnPass pass) {
    return Text.of("%s.%s：重新加密 %d 项", "%s.%s: %d values sealed anew")
        .formatted(column.place().table(), column.place().column(), pass.moved());
  }

  private static Text broken(ProtectedColumn column, ColumnPass pass) {
    return Text.of(
            "%s.%s：%d 项无法解密，保持原样，如 %s",
            "%s.%s: %d values do not open and were left as they are, such as %s")
        .formatted(
            column.place().table(),
            column.place().column(),
            pass.broken().size(),
            String.join(", ", pass.broken().stream().limit(5).toList()));
  }
}
