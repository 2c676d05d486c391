package org.canbao.postgres.restore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.canbao.postgres.backup.Catalogue;
import org.canbao.postgres.backup.Names;

/**
 * 约束让路: what would stand in the way of loading tables one after another, set aside within the
 * transaction and put back in the end.
 *
 * <p>Needs no superuser, only the tables' owner. Foreign keys are dropped and made again, which
 * checks all rows anew, also where tables refer to themselves or to one another in a circle.
 */
final class Obstacles {

  private final Catalogue catalogue;
  private final List<String> puttingBack = new ArrayList<>();

  private Obstacles(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Obstacles setAside(Catalogue catalogue) throws SQLException {
    var obstacles = new Obstacles(catalogue);
    obstacles.setForeignKeysAside();
    obstacles.setTriggersAside();
    obstacles.liftForcedRowSecurity();
    return obstacles;
  }

  /** Puts back what was set aside; a row that breaks a foreign key makes this fail. */
  void putBack() throws SQLException {
    catalogue.execute("SET CONSTRAINTS ALL IMMEDIATE");
    for (String statement : puttingBack) {
      catalogue.execute(statement);
    }
  }

  private void setForeignKeysAside() throws SQLException {
    record ForeignKey(String table, String name, String definition) {}
    List<ForeignKey> keys =
        catalogue.list(
            """
            SELECT c.relname, k.conname, pg_get_constraintdef(k.oid)
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND k.contype = 'f' AND k.conparentid = 0
            ORDER BY k.oid
            """,
            row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    for (ForeignKey key : keys) {
      String constraint = " CONSTRAINT " + Names.quoted(key.name()) + " ";
      catalogue.execute(alter(key.table()) + "DROP" + constraint);
      puttingBack.add(alter(key.table()) + "ADD" + constraint + key.definition());
    }
  }

  private void setTriggersAside() throws SQLException {
    record Trigger(String table, String name, String state) {}
    List<Trigger> triggers =
        catalogue.list(
            """
            SELECT c.relname, t.tgname, t.tgenabled
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND NOT t.tgisinternal AND c.relkind IN ('r', 'p')
            ORDER BY t.oid
            """,
            row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)));
    for (Trigger trigger : triggers) {
      String table = alter("ONLY ", trigger.table());
      String name = " TRIGGER " + Names.quoted(trigger.name());
      catalogue.execute(table + "DISABLE" + name);
      puttingBack.add(table + enabling(trigger.state()) + name);
    }
  }

  private static String enabling(String state) {
    return switch (state) {
      case "D" -> "DISABLE";
      case "R" -> "ENABLE REPLICA";
      case "A" -> "ENABLE ALWAYS";
      case String origin -> {
        if (!origin.equals("O")) {
          throw new IllegalStateException("PostgreSQL knows no such state of a trigger: " + origin);
        }
        yield "ENABLE";
      }
    };
  }

  private void liftForcedRowSecurity() throws SQLException {
    List<String> forced =
        catalogue.list(
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relforcerowsecurity AND c.relkind IN ('r', 'p')
            """,
            row -> row.getString(1));
    for (String table : forced) {
      catalogue.execute(alter(table) + "NO FORCE ROW LEVEL SECURITY");
      puttingBack.add(alter(table) + "FORCE ROW LEVEL SECURITY");
    }
  }

  private String alter(String table) {
    return alter("", table);
  }

  private String alter(String only, String table) {
    return "ALTER TABLE " + only + Names.quoted(catalogue.schema(), table) + " ";
  }
}
