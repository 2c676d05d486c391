package org.canbao.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.matching.identifier.CitizenNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExactComparisonTest {

  @TempDir private Path folder;

  private static String number(int sequence) {
    String seventeen = "99010119800506" + "%03d".formatted(sequence);
    return seventeen + CitizenNumber.checkDigit(seventeen);
  }

  private Path file(String name, String titles, List<String> lines) throws Exception {
    List<String> all = new ArrayList<>(List.of(titles));
    all.addAll(lines);
    return Files.write(folder.resolve(name), all);
  }

  @Test
  void whatIsClearIsLinkedAndAllElseIsLeft() throws Exception {
    Path register =
        file(
            "register.csv",
            "person,number,name,died",
            List.of(
                "1," + number(1) + ",张三,",
                "2," + number(2) + ",刘备,",
                "3," + number(3) + ",王五,",
                "4," + number(4) + ",赵六,2020-01-01",
                "5," + number(5) + ",孙七,",
                "6," + number(5) + ",周八,",
                "7,,吴九,"));
    Path feed =
        file(
            "feed.csv",
            "row,number,name,sex",
            List.of(
                "1," + number(1) + ",张三,1",
                "2,'" + number(2).toLowerCase() + ",劉備,1",
                "3," + number(3) + ",李四,1",
                "4," + number(4) + ",赵六,1",
                "5," + number(5) + ",孙七,1",
                "6," + number(9) + ",张三,1",
                "7,,吴九,1",
                "8," + number(1) + ",张 三,1",
                "9,not a number,张三,1",
                "10," + number(1) + ",,1"));
    try (Database database = Database.open(2, folder)) {
      ExactComparison.Counts counts =
          ExactComparison.compare(database, AreaCodes.ANY, register, feed, folder.resolve("lists"));

      assertThat(counts).isEqualTo(new ExactComparison.Counts(3, 7, 5));
      assertThat(list(database, "select row || ':' || person from read_parquet(%s)", "linked"))
          .containsExactly("1:1", "2:2", "8:1");
      assertThat(list(database, "select row || ':' || sex from read_parquet(%s)", "rest"))
          .containsExactly("3:1", "4:1", "5:1", "6:1", "7:1", "9:1", "10:1");
      assertThat(list(database, "select person::varchar from read_parquet(%s)", "unseen"))
          .containsExactly("3", "4", "5", "6", "7");
    }
  }

  private List<String> list(Database database, String sql, String list) throws Exception {
    Path file = folder.resolve("lists").resolve(list + ".parquet");
    List<String> rows = new ArrayList<>();
    try (ResultSet result = database.query(sql.formatted(Database.quoted(file.toString())))) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
