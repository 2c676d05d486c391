package org.canbao.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.matching.identifier.NumberReader;
import org.canbao.matching.identifier.PackedNumber;
import org.canbao.matching.name.Name;
import org.canbao.matching.name.NameFit;
import org.canbao.matching.name.NameLevel;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;

/**
 * 整体号码比对: compares all of a feed with all of a register at once, by number and name. What is clear
 * is linked; the rest, with all its columns, is left to {@link
 * org.canbao.matching.decision.Cascade}, which would have linked the same rows to the same people.
 *
 * <p>Numbers are compared as 64-bit keys. DuckDB makes the keys of numbers that are written as they
 * should be and compares names that are the same; only other numbers and names come to Java.
 */
public final class ExactComparison {

  private static final String KEY =
      """
      coalesce(
        case when strlen(number) = 18 then try_cast(left(number, 17) as bigint) * 11
          + case when number[18] = 'X' then 10 else try_cast(number[18] as integer) end end,
        case when number is not null then nullif(citizen_key(number), -1) end)\
      """;
  private static final String REGISTER =
      """
      create or replace temporary table register as
      select person, name, key, died from (
        select person::bigint as person, name, died, %s as key, count(*) over (partition by key) as holders from %s)
      where key is not null and holders = 1
      """;
  private static final String FEED =
      "create or replace temporary table feed as select * replace (row::bigint as row), %s as"
          + " compared_key from %s";
  private static final String COMPARED =
      """
      create or replace temporary table compared as
      select feed.row, register.person
      from feed join register on compared_key = key
      where died is null and case when feed.name is null or register.name is null then false
        when feed.name = register.name then true else same_name(feed.name, register.name) end
      """;

  private final Database database;
  private final NumberReader numbers;

  private ExactComparison(Database database, AreaCodes areas) {
    this.database = database;
    this.numbers = new NumberReader(areas);
  }

  /**
   * 结果.
   *
   * @param linked rows that are of a registered person
   * @param rest rows to be looked at one by one
   * @param unseen registered people of whom no row is clear
   */
  public record Counts(long linked, long rest, long unseen) {}

  /**
   * Compares two files and writes three lists: {@code linked}, {@code rest} and {@code unseen}.
   *
   * @param areas which division codes may begin a number
   * @param register a file with person, number, name and died
   * @param feed a file with row, number, name and more
   * @param folder where the lists go, as Parquet
   */
  public static Counts compare(
      Database database, AreaCodes areas, Path register, Path feed, Path folder)
      throws SQLException, IOException {
    ExactComparison comparison = new ExactComparison(database, areas);
    comparison.registerFunctions();
    database.run(REGISTER.formatted(KEY, source(register)));
    database.run(FEED.formatted(KEY, source(feed)));
    database.run(COMPARED);
    Files.createDirectories(folder);
    return new Counts(
        comparison.write("select row, person from compared order by row", folder, "linked"),
        comparison.write(
            "select * exclude (compared_key) from feed anti join compared on feed.row ="
                + " compared.row order by feed.row",
            folder,
            "rest"),
        comparison.write(
            "select person from %s as everybody anti join compared using (person) order by person"
                .formatted(source(register)),
            folder,
            "unseen"));
  }

  private void registerFunctions() throws SQLException {
    try (DuckDBScalarFunctionBuilder key = DuckDBFunctions.scalarFunction()) {
      key.withName("citizen_key")
          .withParameter(String.class)
          .withReturnType(Long.class)
          .withFunction(this::key)
          .register(database.connection());
    }
    try (DuckDBScalarFunctionBuilder same = DuckDBFunctions.scalarFunction()) {
      same.withName("same_name")
          .withParameters(String.class, String.class)
          .withReturnType(Boolean.class)
          .withFunction(ExactComparison::isSame)
          .register(database.connection());
    }
  }

  /** The key of a number that has to be read with care, -1 when it is none. */
  private Long key(String number) {
    return numbers.read(number).citizen().map(found -> PackedNumber.of(found.number())).orElse(-1L);
  }

  private static Boolean isSame(String one, String other) {
    return NameFit.of(Name.of(one), Name.of(other))
        .level()
        .filter(level -> level.isAtLeast(NameLevel.VARIANT))
        .isPresent();
  }

  private static String source(Path file) {
    String quoted = Database.quoted(file.toAbsolutePath().toString());
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
        ? "read_parquet(%s)".formatted(quoted)
        : "read_csv(%s, header = true, all_varchar = true)".formatted(quoted);
  }

  private long write(String sql, Path folder, String list) throws SQLException {
    String file = Database.quoted(folder.resolve(list + ".parquet").toAbsolutePath().toString());
    database.run("copy (%s) to %s (format parquet)".formatted(sql, file));
    try (ResultSet count =
        database.query("select count(*) from read_parquet(%s)".formatted(file))) {
      count.next();
      return count.getLong(1);
    }
  }
}
