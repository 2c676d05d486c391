package org.canbao.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canbao.invented.feed.Profile;
import org.canbao.invented.feed.World;
import org.canbao.matching.decision.Cascade;
import org.canbao.matching.decision.Decision;
import org.canbao.population.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small generated worlds, in which everything that the rules promise has to hold. */
class WorldTest {

  private static final int PEOPLE = 3_000;

  @TempDir private Path folder;

  private static List<Decision> decide(Case one) {
    Cascade cascade = new Cascade(one.registry());
    return one.rows().stream().map(cascade::decide).toList();
  }

  @ParameterizedTest
  @EnumSource(World.class)
  void nobodyIsTakenForAnotherAndFewAreAsked(World world) {
    for (Profile profile : new Profile[] {Profile.B, Profile.C}) {
      Case one = Case.of(PEOPLE, profile, world);
      Outcome outcome = Outcome.of(one, decide(one));
      assertThat(outcome.wrong()).as("%s %s", world, profile).isZero();
      assertThat(outcome.taken()).isZero();
      assertThat(outcome.right()).isGreaterThan(outcome.linkable() * 95 / 100);
      assertThat(outcome.review()).isLessThan(outcome.rows() * 4 / 100);
    }
  }

  @Test
  void whatIsClearAsAWholeIsWhatEachRowWouldHaveBeenDecided() throws Exception {
    Case one = Case.of(PEOPLE, Profile.C, World.FRESH);
    Map<Long, Long> cascade = new HashMap<>();
    for (Decision decision : decide(one)) {
      if (decision instanceof Decision.Linked(var link, _)) {
        cascade.put(link.row(), link.person());
      }
    }
    Map<Long, Long> whole = new HashMap<>();
    try (Database database = Database.open(2, folder)) {
      CaseFiles.write(one, folder).compare(database);
      String linked = folder.resolve("lists").resolve("linked.parquet").toString();
      try (ResultSet rows = database.query("select row, person from '" + linked + "'")) {
        while (rows.next()) {
          whole.put(rows.getLong(1), rows.getLong(2));
        }
      }
    }
    assertThat(cascade).containsAllEntriesOf(whole);
    assertThat(whole).hasSizeGreaterThan(cascade.size() * 9 / 10);
  }

  @Test
  void aSharePermitsADoubtHoweverGoodTheCount() {
    assertThat(
            Stream.of(new Interval(1_000, 1_000), new Interval(0, 1_000), new Interval(5, 1_000)))
        .allMatch(interval -> interval.low() < interval.high() || interval.of() == 0);
    assertThat(new Interval(1_000, 1_000).text(2)).isEqualTo("> 99.62 %, no error in 1,000");
    assertThat(new Interval(999, 1_000).text(1)).startsWith("99.9 % (");
  }
}
