package org.canbao.service.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.canbao.service.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @BeforeAll
  static void load() {
    InventedDivisions.load(DATABASE);
  }

  @ParameterizedTest
  @CsvSource({
    "'*', true",
    "99, true",
    "9901, true",
    "990101, true",
    "'98,9901', true",
    "'', false",
    "98, false",
    "9902, false",
    "990101001, false",
    "'98,', false",
    "',', false",
    "',,', false",
    "'%', false",
    "'99%', false",
    "'**', false",
    "'*,98', false"
  })
  void aTerritorySeesWhatItsPrefixesBegin(String territory, boolean sees) throws SQLException {
    assertThat(sees(territory, InventedDivisions.id(DATABASE, "990101"))).isEqualTo(sees);
  }

  @Test
  void withoutATerritoryNothingIsSeen() {
    assertThat(
            DATABASE
                .asOwner()
                .sql("select sees(?)")
                .param(InventedDivisions.id(DATABASE, "99"))
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void aDivisionThatDoesNotExistIsSeenByTheNationAlone() throws SQLException {
    assertThat(sees("99", -1)).isFalse();
    assertThat(sees("*", -1)).isTrue();
  }

  @Test
  void oneOfSeveralIsEnough() throws SQLException {
    long inside = InventedDivisions.id(DATABASE, "990101");
    long outside = InventedDivisions.id(DATABASE, "98");
    assertThat(seesAny("9901", outside, inside)).isTrue();
    assertThat(seesAny("9901", outside)).isFalse();
    assertThat(seesAny("9901")).isFalse();
  }

  private static boolean sees(String territory, long division) throws SQLException {
    return ask("select sees(?)", territory, division);
  }

  private static boolean seesAny(String territory, Long... divisions) throws SQLException {
    return ask("select sees_any(?)", territory, divisions);
  }

  private static boolean ask(String sql, String territory, Object parameter) throws SQLException {
    try (var connection = DATABASE.service().direct().getConnection();
        var tell = connection.prepareStatement("select set_config('canbao.territory', ?, false)");
        var ask = connection.prepareStatement(sql)) {
      tell.setString(1, territory);
      tell.execute();
      if (parameter instanceof Long[] many) {
        ask.setArray(1, connection.createArrayOf("bigint", many));
      } else {
        ask.setObject(1, parameter);
      }
      try (var answer = ask.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
