package org.canbao.postgres.restore;

import java.sql.SQLException;
import java.util.Optional;

/**
 * 建表: makes the schema of a new database, by the migrations as they were at the time of a backup.
 */
@FunctionalInterface
public interface SchemaPreparer {

  /**
   * Brings an empty database to a migration. It closes its connections before it returns.
   *
   * @param database the new database's name on the same server
   * @param migration the last migration's version; empty when the backup knows none
   */
  void prepare(String database, Optional<String> migration) throws SQLException;
}
