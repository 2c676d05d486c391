package org.canbao.benchmarks.duckdb;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.sql.SQLException;
import org.canbao.benchmarks.people.Crowd;
import org.canbao.benchmarks.people.Question;
import org.canbao.policy.block.BlockRule;
import org.canbao.policy.block.Standings;
import org.canbao.policy.block.Verdicts;
import org.canbao.policy.decision.PolicyBook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SQL beside the block computes the same, so that their speeds can be compared. */
class ReferenceQueryTest {

  private static final int PEOPLE = 20_000;
  private static final PolicyBook BOOK = Question.book();

  @ParameterizedTest
  @EnumSource
  void saysOfEveryPersonWhatTheBlockSays(ReferenceQuery query, @TempDir Path spill)
      throws SQLException {
    Standings people = Crowd.fold(7, PEOPLE, BOOK);
    Verdicts verdicts = Verdicts.plain(PEOPLE);
    new BlockRule(Question.blockPolicy(BOOK)).decide(people, 0, PEOPLE, verdicts);

    try (ReferenceDatabase database = ReferenceDatabase.open(Question.area(BOOK), spill)) {
      database.load(people);
      Agreement.requireRows(database, query, verdicts, PEOPLE);
      Agreement.requireSums(database, query, verdicts, PEOPLE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSingleDifferenceStopsTheComparison(ReferenceQuery query, @TempDir Path spill)
      throws SQLException {
    Standings people = Crowd.fold(7, 1_000, BOOK);
    Verdicts allButOne = Verdicts.plain(1_000);
    new BlockRule(Question.blockPolicy(BOOK)).decide(people, 0, 999, allButOne);

    try (ReferenceDatabase database = ReferenceDatabase.open(Question.area(BOOK), spill)) {
      database.load(people);
      assertThatIllegalStateException()
          .isThrownBy(() -> Agreement.requireRows(database, query, allButOne, 1_000))
          .withMessageStartingWith("row 999");
      assertThatIllegalStateException()
          .isThrownBy(() -> Agreement.requireSums(database, query, allButOne, 1_000));
    }
  }
}
