package org.canbao.benchmarks.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.canbao.matching.identifier.CitizenNumber;

/** An invented crowd in the database of a running service, and a few people with real indexes. */
final class Crowd {

  private static final int REGISTERED = 60;

  /** The number and the phone of somebody who was registered over the interface. */
  record Known(String number, String phone) {}

  private Crowd() {}

  /** Fills the tables with statements that generate rows. */
  static void fill(Connection owner, int people) throws IOException, SQLException {
    String script;
    try (InputStream in = Crowd.class.getResourceAsStream("people.sql")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Statement statement = owner.createStatement()) {
      for (String one : script.replace(":people", "" + people).split(";\n(?!end)")) {
        statement.execute(one);
      }
    }
  }

  /** Nobody alive was born in 1851, so these numbers are nobody's. */
  static List<Known> register(int port, Clerk clerk, List<String> villages) throws IOException {
    List<Known> known = new ArrayList<>();
    try (HttpConnection connection = new HttpConnection(port)) {
      for (int i = 0; i < REGISTERED; i++) {
        String seventeen = "21050218510%d%02d%03d".formatted(1 + i % 9, 1 + i % 28, 100 + i);
        String number = seventeen + CitizenNumber.checkDigit(seventeen);
        String phone = "1990000%04d".formatted(i);
        String body =
            """
            {"source": "COUNTER", "name": "王伟", "residence": "%s", "phones": ["%s"],
             "documents": [{"code": "RESIDENT_ID", "number": "%s"}]}\
            """
                .formatted(villages.get(i % villages.size()), phone, number);
        int status = connection.exchange(clerk.once("/api/people", body));
        if (status != 201 && status != 409) { // 409: known from an earlier run
          throw new IOException("somebody was not registered: " + status);
        }
        known.add(new Known(number, phone));
      }
    }
    return known;
  }

  /** Lets as many of the crowd share each real tail as chance would. */
  static void shareTails(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          with real as (
            select tail_index, row_number() over (order by id) as at from canbao.person_fact
            where field = 'DOCUMENT' and recorded_by <> 'benchmark')
          update canbao.person_fact f set tail_index = r.tail_index from real r
          where f.tail_index = sha256(('tail' || r.at)::bytea) and f.superseded_at is null
          """);
      statement.execute("vacuum analyze canbao.person_fact");
    }
  }
}
