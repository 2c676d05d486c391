package org.canbao.population;

import org.canbao.policy.block.BlockPolicy;
import org.canbao.policy.block.BlockRule;
import org.canbao.policy.block.StandingColumn;
import org.canbao.policy.block.Standings;
import org.canbao.policy.block.Verdicts;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;

/**
 * 批量核定函数: what DuckDB calls with vectors of rows: in go the columns of standings, out come the
 * first day of benefits in the upper half of a word and the number of the kind of result in the
 * lower.
 */
final class BlockFunction implements DuckDBScalarFunction {

  private static final int VECTOR = 2_048;

  private final BlockPolicy policy;
  private final int year;
  private final VerdictKinds kinds;
  private final ThreadLocal<Bench> benches = ThreadLocal.withInitial(() -> new Bench());

  BlockFunction(BlockPolicy policy, VerdictKinds kinds) {
    this.policy = policy;
    this.year = policy.year();
    this.kinds = kinds;
  }

  /** 工位: one thread's room. */
  private final class Bench {

    private final Standings people = new Standings(VECTOR);
    private final Verdicts verdicts = Verdicts.plain(VECTOR);
    private final BlockRule rule = new BlockRule(policy);
    private final VerdictKinds.Lookup lookup = kinds.new Lookup();
    private final int[] traits = people.column(StandingColumn.TRAITS);

    void decide(DuckDBDataChunkReader in, DuckDBWritableVector out) {
      int rows = Math.toIntExact(in.rowCount());
      for (int from = 0; from < rows; from += VECTOR) {
        int count = Math.min(VECTOR, rows - from);
        read(in, from, count);
        rule.decide(people, 0, count, verdicts);
        write(out, from, count);
      }
    }

    private void read(DuckDBDataChunkReader in, int from, int count) {
      StandingColumn[] columns = StandingColumn.values();
      for (int i = 0; i < StandingColumn.USUAL; i++) {
        readAll(in.vector(i), from, people.column(columns[i]), count);
      }
      for (int row = 0; row < count; row++) {
        people.putUsual(row, year);
      }
      for (int i = StandingColumn.USUAL; i < columns.length; i++) {
        readUnusual(in.vector(i), from, people.column(columns[i]), count);
      }
    }

    private void readAll(DuckDBReadableVector vector, int from, int[] column, int count) {
      for (int row = 0; row < count; row++) {
        column[row] = vector.getInt(from + row);
      }
    }

    /** Rows whose traits say that nothing more matters are not looked at. */
    private void readUnusual(DuckDBReadableVector vector, int from, int[] column, int count) {
      for (int row = 0; row < count; row++) {
        if (Standings.needsMore(traits[row])) {
          column[row] = vector.getInt(from + row);
        }
      }
    }

    private void write(DuckDBWritableVector out, int from, int count) {
      for (int row = 0; row < count; row++) {
        long day = verdicts.benefitFrom(row);
        out.setLong(from + row, day << Integer.SIZE | lookup.of(verdicts, row));
      }
    }
  }

  @Override
  public void apply(DuckDBDataChunkReader in, DuckDBWritableVector out) {
    benches.get().decide(in, out);
  }
}
