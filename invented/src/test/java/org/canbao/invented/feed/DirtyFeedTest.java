package org.canbao.invented.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.canbao.invented.County;
import org.canbao.invented.Lines;
import org.canbao.invented.SmallTree;
import org.canbao.invented.TruePeople;
import org.canbao.invented.TruePerson;
import org.junit.jupiter.api.Test;

class DirtyFeedTest {

  private static final LocalDate TODAY = County.DEMONSTRATION_DAY;
  private static final int PEOPLE = 30_000;
  private static final List<TruePerson> TRUTH = people(0);

  private static List<TruePerson> people(int dotted) {
    County county = new County("990100", PEOPLE, 1, TODAY, SmallTree.places("990100"));
    return new TruePeople(county, dotted).all();
  }

  private static Feed feed(Profile profile, World world, long seed) {
    return new DirtyFeed(TRUTH, profile, world, seed, TODAY).make();
  }

  private static List<String> texts(Feed feed) {
    return feed.lines().stream().map(FeedLine::csv).toList();
  }

  @Test
  void theSameSeedGivesTheSameFeed() {
    Feed feed = feed(Profile.B, World.FRESH, 3);
    assertThat(texts(feed(Profile.B, World.FRESH, 3))).isEqualTo(texts(feed));
    assertThat(feed(Profile.B, World.FRESH, 3).people()).isEqualTo(feed.people());
    assertThat(texts(feed(Profile.B, World.FRESH, 4))).isNotEqualTo(texts(feed));
  }

  @Test
  void theTruthIsNotInTheLines() {
    assertThat(Column.values()).extracting(Enum::name).doesNotContain("PERSON", "INDEX");
    Feed feed = feed(Profile.A, World.FRESH, 5);
    long same =
        IntStream.range(0, feed.lines().size())
            .filter(
                i ->
                    feed.people().get(i) != Feed.NOBODY
                        && feed.lines()
                            .get(i)
                            .get(Column.NAME)
                            .equals(TRUTH.get(feed.people().get(i)).name()))
            .count();
    assertThat(same).as("names of a clean register").isGreaterThan(feed.lines().size() * 99L / 100);
  }

  @Test
  void dirtierProfilesHaveMoreWrongLines() {
    double police = wrong(feed(Profile.A, World.FRESH, 7));
    double departments = wrong(feed(Profile.B, World.FRESH, 7));
    double lists = wrong(feed(Profile.C, World.FRESH, 7));
    assertThat(police).isLessThan(0.005);
    assertThat(departments).isBetween(0.005, 0.06);
    assertThat(lists).isBetween(0.04, 0.3);
  }

  /** The share of lines whose number is not the person's as it is. */
  private static double wrong(Feed feed) {
    long wrong =
        IntStream.range(0, feed.lines().size())
            .filter(i -> feed.people().get(i) != Feed.NOBODY)
            .filter(i -> isWrong(feed.lines().get(i), TRUTH.get(feed.people().get(i))))
            .count();
    return (double) wrong / feed.lines().size();
  }

  private static boolean isWrong(FeedLine line, TruePerson person) {
    String own =
        person.papers().number().isEmpty() ? person.papers().document() : person.papers().number();
    return !line.get(Column.NUMBER).equals(own);
  }

  @Test
  void errorsMeetInOneLineMoreOftenThanByChance() {
    Feed feed = feed(Profile.C, World.FRESH, 11);
    long number = 0;
    long name = 0;
    long both = 0;
    for (int i = 0; i < feed.lines().size(); i++) {
      if (feed.people().get(i) != Feed.NOBODY) {
        TruePerson person = TRUTH.get(feed.people().get(i));
        boolean wrongNumber = isWrong(feed.lines().get(i), person);
        boolean wrongName = !feed.lines().get(i).get(Column.NAME).equals(person.name());
        number += wrongNumber ? 1 : 0;
        name += wrongName ? 1 : 0;
        both += wrongNumber && wrongName ? 1 : 0;
      }
    }
    assertThat((double) both).isGreaterThan(2.0 * number * name / feed.lines().size());
  }

  @Test
  void theDevelopmentWorldNeverShowsWhatIsKeptBack() {
    for (String[] row : Lines.csv("feed/operators.csv")) {
      Operator operator = Operator.valueOf(row[0]);
      double share = new Rates(Profile.C, World.DEVELOPMENT, 1).of(operator).share();
      assertThat(share > 0)
          .as(row[0])
          .isEqualTo(row[2].equals("yes") && Double.parseDouble(row[5]) > 0);
    }
    assertThat(Lines.csv("feed/operators.csv")).hasSize(Operator.values().length);
  }

  @Test
  void birthsAreOfInfantsAndManyHaveNeitherNameNorNumber() {
    Feed births = feed(Profile.D, World.FRESH, 13);
    assertThat(births.lines()).hasSizeGreaterThan(100);
    assertThat(births.lines())
        .allMatch(
            line -> line.get(Column.NAME).equals("合计") || !line.get(Column.CERTIFICATE).isEmpty());
    assertThat(births.lines().stream().filter(line -> line.get(Column.NUMBER).isEmpty()).count())
        .isGreaterThan(births.lines().size() / 10);
    assertThat(births.lines().stream().map(line -> line.get(Column.NAME)))
        .anyMatch(name -> name.contains("之"));
  }

  @Test
  void theShiftedWorldHasManyDottedNames() {
    long dotted =
        people(World.SHIFTED.dotted()).stream()
            .filter(person -> person.name().contains("·"))
            .count();
    assertThat(dotted).isBetween(PEOPLE / 4L, PEOPLE * 2L / 5);
  }

  @Test
  void everyOperatorDamagesSomebodyAndKeepsOthersWhole() {
    Feed feed = new DirtyFeed(TRUTH, Profile.A, World.DEVELOPMENT, 1, TODAY).make();
    for (Operator operator : Operator.values()) {
      SplittableRandom random = new SplittableRandom(operator.ordinal());
      boolean any =
          IntStream.range(0, feed.lines().size())
              .filter(i -> feed.people().get(i) != Feed.NOBODY)
              .anyMatch(
                  i ->
                      operator.strike(
                          new Scene(
                              new FeedLine(feed.lines().get(i)),
                              TRUTH.get(feed.people().get(i)),
                              TRUTH,
                              random)));
      assertThat(any).as(operator.name()).isTrue();
    }
    assertThat(Arrays.stream(Profile.values())).hasSize(4);
  }
}
