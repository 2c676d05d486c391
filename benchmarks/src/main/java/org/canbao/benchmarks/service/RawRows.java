package org.canbao.benchmarks.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The named reference: rows of a table copied into another one of the same form with its indexes.
 */
record RawRows(Connection owner, Path folder) {

  /** Copies the rows that a condition names; returns the seconds that taking them in took. */
  double copy(String table, String condition) throws SQLException, IOException {
    CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
    Path file = folder.resolve(table + ".rows");
    try (OutputStream out = Files.newOutputStream(file)) {
      copies.copyOut(
          "copy (select * from canbao.%s where %s) to stdout".formatted(table, condition), out);
    }
    try (Statement statement = owner.createStatement()) {
      statement.execute("create table raw_%1$s (like canbao.%1$s including all)".formatted(table));
    }
    long began = System.nanoTime();
    try (InputStream in = Files.newInputStream(file)) {
      copies.copyIn("copy raw_%s from stdin".formatted(table), in, 1 << 20);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
