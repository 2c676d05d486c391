package org.canbao.service.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.canbao.invented.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 脚手架: takes indexes, keys and triggers away from empty tables, and brings back exactly what was
 * there. All of it is undone with the transaction.
 *
 * <p>The tables are emptied once more in the same transaction, so that rows can be copied in as if
 * they had always been there.
 */
final class Scaffold {

  private static final String TABLES =
      Arrays.stream(Table.values())
          .map(table -> "'%s'::regclass".formatted(table.title()))
          .collect(Collectors.joining(", "));

  /**
   * Primary keys first: foreign keys need them, and other constraints come before plain indexes.
   */
  private static final String CONSTRAINTS =
      """
      select format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
        format('alter table %%s drop constraint %%I', conrelid::regclass, conname), contype::text
      from pg_constraint
      where contype in ('p', 'u', 'x') and conrelid in (%1$s)
        or contype = 'f' and (conrelid in (%1$s) or confrelid in (%1$s))
      order by array_position(array['p', 'u', 'x', 'f'], contype::text), oid
      """
          .formatted(TABLES);

  private static final String INDEXES =
      """
      select pg_get_indexdef(indexrelid), format('drop index %%s', indexrelid::regclass), 'i'
      from pg_index where indrelid in (%1$s)
        and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
      order by indexrelid
      """
          .formatted(TABLES);

  private final JdbcClient database;
  private final List<Part> parts = new ArrayList<>();

  /** 构件: how something is put up and taken down. */
  private record Part(String up, String down, String kind) {

    boolean isForeign() {
      return kind.equals("f");
    }
  }

  private Scaffold(JdbcClient database) {
    this.database = database;
  }

  /** Takes everything down. */
  static Scaffold takenDown(JdbcClient database) {
    Scaffold scaffold = new Scaffold(database);
    scaffold.parts.addAll(scaffold.list(CONSTRAINTS));
    scaffold.parts.addAll(scaffold.list(INDEXES));
    scaffold.takeDown();
    return scaffold;
  }

  private List<Part> list(String sql) {
    return database
        .sql(sql)
        .query((row, _) -> new Part(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  private void takeDown() {
    parts.stream().filter(Part::isForeign).forEach(part -> run(part.down()));
    parts.stream().filter(part -> !part.isForeign()).forEach(part -> run(part.down()));
    for (Table table : Table.values()) {
      run("alter table %s disable trigger user".formatted(table.title()));
    }
    String all = Arrays.stream(Table.values()).map(Table::title).collect(Collectors.joining(", "));
    run("truncate " + all);
    run("set local maintenance_work_mem = '512MB'");
  }

  /** Puts everything up again, foreign keys last. */
  void putUp(Runnable afterEach) {
    parts.stream().filter(part -> !part.isForeign()).forEach(part -> up(part, afterEach));
    parts.stream().filter(Part::isForeign).forEach(part -> up(part, afterEach));
    for (Table table : Table.values()) {
      run("alter table %s enable trigger user".formatted(table.title()));
    }
  }

  /** How many parts are to be put up. */
  int size() {
    return parts.size();
  }

  private void up(Part part, Runnable afterEach) {
    run(part.up());
    afterEach.run();
  }

  private void run(String statement) {
    database.sql(statement).update();
  }
}
