package org.canbao.benchmarks.service;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.canbao.invented.County;
import org.canbao.invented.Places;
import org.canbao.invented.Population;
import org.canbao.invented.Seals;
import org.canbao.matching.identifier.CitizenNumber;

/**
 * The people of an invented county who can be enrolled by their hukou, with their numbers: the
 * county is invented once more, because the database keeps them sealed.
 */
final class BatchPeople {

  private static final int NUMBER = 18;
  private static final String ENROLLABLE =
      """
      select f.id, p.name from canbao.person p
      join canbao.person_fact f on f.person_id = p.id and f.field = 'DOCUMENT' and f.code = 'RESIDENT_ID'
        and f.valid_to is null and f.superseded_at is null
      join canbao.division d on d.id = p.hukou_id
      where p.life = 'ALIVE' and p.file_id = p.id and d.today_code like '2105%'
        and not exists (select from canbao.enrolment e where e.file_id = p.id and e.state <> 'CANCELLED'
          and e.covered && daterange('2027-01-01', '2028-01-01'))
      order by p.id
      """;

  private final Map<Long, String> numbers = new ConcurrentHashMap<>();

  /** Remembers the numbers of a county. */
  static BatchPeople of(County county) {
    BatchPeople people = new BatchPeople();
    new Population(county)
        .<IllegalStateException>forEach(
            Runtime.getRuntime().availableProcessors(), 1, people::listening, (_, _) -> {});
    return people;
  }

  static County county(String area, int people) {
    long[] ids = new long[1];
    return new County(area, people, 1, County.DEMONSTRATION_DAY, Places.of(area, _ -> ++ids[0]));
  }

  private Seals listening() {
    Seals open = Seals.open();
    return (rows, fact, kind, number) -> {
      if (kind == Seals.Kind.DOCUMENT
          && number.length() == NUMBER
          && CitizenNumber.isValid(number)) {
        numbers.put(fact, number);
      }
      open.write(rows, fact, kind, number);
    };
  }

  /** Writes a list of at most so many of them after some; returns how many. */
  int write(Connection owner, Path file, int skip, int most) throws SQLException, IOException {
    int written = 0;
    owner.setAutoCommit(false); // so that rows come some at a time
    try (Statement hashing = owner.createStatement();
        PreparedStatement statement = owner.prepareStatement(ENROLLABLE);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      hashing.execute(
          "set local enable_nestloop = off"); // all of them are asked for, not the first
      statement.setFetchSize(10_000);
      out.write("姓名,证件号码\n");
      try (ResultSet row = statement.executeQuery()) {
        for (int seen = 0; written < most && row.next(); ) {
          String number = numbers.get(row.getLong(1));
          if (number != null && seen++ >= skip) {
            out.write(row.getString(2) + "," + number + "\n");
            written++;
          }
        }
      }
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
    return written;
  }
}
