package org.canbao.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import org.canbao.policy.block.BlockPolicy;
import org.canbao.policy.block.StandingColumn;
import org.canbao.policy.block.Verdicts;
import org.canbao.policy.decision.Status;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;

/** 一次核定: decides a whole snapshot and writes the results. */
public final class Run {

  private static final String DECIDE =
      """
      create or replace temporary table decided as select person::bigint as person, decide_block(%s) as word from %s
      """;
  private static final String RESULT =
      """
      copy (
        select person, status,
          if(word >> 32 = %1$d, null, (date '1970-01-01' + (word >> 32)::integer)::date) as benefit_from,
          if(word >> 32 = %1$d, null, fixed) as fixed, if(word >> 32 = %1$d, null, variable) as variable, payment_limit, awards, penalty, payable, subsidy
        from decided join kinds on kinds.kind = word & 4294967295
      ) to %2$s (%3$s)
      """;

  private static final String STATUSES =
      Arrays.stream(Status.values())
          .map(status -> Database.quoted(status.name()))
          .collect(Collectors.joining(", "));

  private final Database database;
  private final VerdictKinds kinds = new VerdictKinds();

  private Run(Database database) {
    this.database = database;
  }

  /**
   * Decides everybody in a source that DuckDB can read.
   *
   * @param source what stands behind "from"
   * @param out a file that ends in .parquet or .csv; it appears when it is whole
   * @return how many people were decided
   */
  public static long decide(Database database, BlockPolicy policy, String source, Path out)
      throws SQLException, IOException {
    Run run = new Run(database);
    run.register(policy);
    database.run(DECIDE.formatted(Snapshot.columns().collect(Collectors.joining(", ")), source));
    run.listKinds();
    run.write(out);
    try (ResultSet count = database.query("select count(*) from decided")) {
      count.next();
      return count.getLong(1);
    }
  }

  private void register(BlockPolicy policy) throws SQLException {
    try (DuckDBScalarFunctionBuilder function = DuckDBFunctions.scalarFunction()) {
      function
          .withName("decide_block")
          .withParameters(
              Collections.nCopies(StandingColumn.values().length, DuckDBColumnType.INTEGER)
                  .toArray(DuckDBColumnType[]::new))
          .withReturnType(DuckDBColumnType.BIGINT)
          .withVectorizedFunction(new BlockFunction(policy, kinds))
          .register(database.connection());
    }
  }

  private void listKinds() throws SQLException {
    database.run(
        """
        create or replace temporary table kinds (kind bigint not null, status enum (%s) not null, fixed smallint,
          variable smallint, payment_limit integer, awards integer, penalty integer, payable integer, subsidy integer)
        """
            .formatted(STATUSES));
    try (DuckDBAppender rows = database.connection().createAppender("kinds")) {
      int number = 0;
      for (VerdictKinds.Kind kind : kinds.list()) {
        append(rows, number++, kind);
      }
    }
  }

  private static void append(DuckDBAppender rows, int number, VerdictKinds.Kind kind)
      throws SQLException {
    rows.beginRow().append((long) number).append(Status.values()[kind.status()].name());
    rows.append((short) kind.fixed()).append((short) kind.variable());
    for (int amount :
        new int[] {kind.limit(), kind.awards(), kind.penalty(), kind.payable(), kind.subsidy()}) {
      if (amount == Verdicts.OPEN || amount == Verdicts.NONE) {
        rows.appendNull();
      } else {
        rows.append(amount);
      }
    }
    rows.endRow();
  }

  private void write(Path out) throws SQLException, IOException {
    Path part = Path.of(out.toAbsolutePath() + ".part");
    boolean csv = out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try {
      database.run(
          RESULT.formatted(
              Verdicts.OPEN,
              Database.quoted(part.toString()),
              csv ? "format csv, header" : "format parquet"));
      Files.move(part, out.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
