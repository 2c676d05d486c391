package org.canbao.service.division.change;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.InventedDivisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented tree in a database of its own, changed as the service would. */
final class ChangingTree implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final String SOURCE = "虚政发〔2026〕1号";

  final TestDatabase database = TestDatabase.fresh();
  final HikariDataSource pool = (HikariDataSource) database.pool();
  final JdbcClient client = JdbcClient.create(pool);
  final Divisions divisions = new Divisions(client);
  final DivisionChanges changes = new DivisionChanges(client, divisions);
  private final TransactionTemplate transactions = TestDatabase.transactions(pool);

  ChangingTree() {
    InventedDivisions.load(database);
  }

  long apply(DivisionChange change) {
    return apply(change, TODAY);
  }

  long apply(DivisionChange change, LocalDate today) {
    return inTransaction(() -> changes.apply(change, today));
  }

  <T> T inTransaction(Supplier<T> work) {
    return CurrentActor.as(Actor.system("test"), () -> transactions.execute(status -> work.get()));
  }

  long id(String code) {
    return InventedDivisions.id(database, code);
  }

  String today(long id) {
    return divisions.today(id).orElseThrow().toString();
  }

  /** The codes and names from the province down, as they stood on a day. */
  String path(long id, LocalDate day) {
    return String.join(
        " ", divisions.placed(id, day).path().stream().map(d -> d.code() + d.name()).toList());
  }

  List<String> children(String parent, LocalDate day) {
    Optional<Long> id = divisions.find(parent, day).map(Division::id);
    return divisions.children(id, day, 200, Optional.empty()).items().stream()
        .map(Division::code)
        .toList();
  }

  @Override
  public void close() {
    pool.close();
  }
}
