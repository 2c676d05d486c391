package org.canbao.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.matching.score.Pairs.Pair;
import org.junit.jupiter.api.Test;

/** fake_1000: 1,000 rows of 251 invented people in one file, some rows with little in them. */
class FakeThousandTest {

  private record Row(
      int id, String first, String surname, String born, String city, String email, String person) {

    static Row of(List<String> c) {
      return new Row(
          Integer.parseInt(c.get(0)), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6));
    }

    Stream<String> keys() {
      String year = born.isEmpty() ? "" : born.substring(0, 4);
      return Stream.of(
              key("names", first, surname),
              key("names", surname, first),
              key("born", born),
              key("email", email),
              key("first", first, year),
              key("surname", surname, year),
              key("city", city, first),
              key("city", city, surname))
          .filter(key -> !key.isEmpty());
    }

    private static String key(String kind, String... parts) {
      return List.of(parts).contains("") ? "" : kind + String.join("|", parts);
    }
  }

  private static List<Comparison<Row>> comparisons(List<Row> rows) {
    return List.of(
        TextComparison.of("first", Row::first, 2).counted(rows),
        TextComparison.of("surname", Row::surname, 2).counted(rows),
        TextComparison.of("born", Row::born, 2),
        TextComparison.of("city", Row::city, 2).counted(rows),
        TextComparison.of("email", Row::email, 3));
  }

  @Test
  void nothingFalseIsLinkedAtTheShippedThresholdHoweverLittleRowsSay() {
    List<Row> rows = Csv.rows("/fake1000/fake_1000.csv").stream().map(Row::of).toList();
    List<Comparison<Row>> comparisons = comparisons(rows);
    Set<Pair<Row>> pairs =
        Pairs.sharing(rows, rows, Row::keys, 100).stream()
            .filter(pair -> pair.one().id() < pair.other().id())
            .collect(Collectors.toSet());
    Model<Row> model =
        new Estimation<>(Pairs.random(comparisons, rows, rows, 300_000))
            .learn(Pairs.chosen(comparisons, pairs, agree(Row::email)), Set.of("email"))
            .learn(Pairs.chosen(comparisons, pairs, agree(Row::born)), Set.of("born"))
            .model();

    assertThat(above(Bits.CERTAIN, model, pairs, rows.size()))
        .as("what is linked without anybody looking")
        .hasSizeGreaterThanOrEqualTo(300)
        .allMatch(FakeThousandTest::isTrue);
    assertThat(
            above(Bits.UNLIKELY, model, pairs, rows.size()).stream()
                .filter(FakeThousandTest::isTrue))
        .as("what is linked or shown to somebody, of 2,031 true pairs")
        .hasSizeGreaterThanOrEqualTo(1_500);
  }

  private static BiPredicate<Row, Row> agree(Function<Row, String> text) {
    return (one, other) -> !text.apply(one).isEmpty() && text.apply(one).equals(text.apply(other));
  }

  private static Set<Pair<Row>> above(int bits, Model<Row> model, Set<Pair<Row>> pairs, int among) {
    return pairs.stream()
        .filter(pair -> model.score(pair.one(), pair.other(), among).bits() >= bits)
        .collect(Collectors.toSet());
  }

  private static boolean isTrue(Pair<Row> pair) {
    return pair.one().person().equals(pair.other().person());
  }
}
