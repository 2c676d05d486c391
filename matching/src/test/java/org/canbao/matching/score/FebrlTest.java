package org.canbao.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.matching.score.Pairs.Pair;
import org.junit.jupiter.api.Test;

/** FEBRL 4: 5,000 invented people in two files, linked without looking at the answers. */
class FebrlTest {

  private static final int RANDOM_PAIRS = 200_000;

  private record Scored(Pair<Febrl> pair, int bits) {
    boolean isTrue() {
      return pair.one().number().equals(pair.other().number());
    }
  }

  @Test
  void noFalseLinkAndAllButTwoOfTheTrueOnesAtTheShippedThreshold() {
    List<Febrl> left = Febrl.read("/febrl4/dataset4a.csv");
    List<Febrl> right = Febrl.read("/febrl4/dataset4b.csv");
    Set<Pair<Febrl>> pairs = Pairs.sharing(left, right, Febrl::keys, 300);
    Model<Febrl> model = model(left, right, pairs);

    List<Scored> links = links(model, pairs, right.size());

    assertThat(links).allMatch(Scored::isTrue);
    assertThat(links).hasSizeGreaterThanOrEqualTo(4_998);
    int bestFalse =
        pairs.stream()
            .map(
                pair ->
                    new Scored(pair, model.score(pair.one(), pair.other(), right.size()).bits()))
            .filter(scored -> !scored.isTrue())
            .mapToInt(Scored::bits)
            .max()
            .orElseThrow();
    assertThat(bestFalse).as("no other pair comes near").isNegative();
  }

  private static Model<Febrl> model(List<Febrl> left, List<Febrl> right, Set<Pair<Febrl>> pairs) {
    List<Comparison<Febrl>> comparisons =
        Febrl.comparisons(Stream.concat(left.stream(), right.stream()).toList());
    return new Estimation<>(Pairs.random(comparisons, left, right, RANDOM_PAIRS))
        .learn(
            Pairs.chosen(comparisons, pairs, (one, other) -> one.social().equals(other.social())),
            Set.of("social"))
        .learn(
            Pairs.chosen(
                comparisons,
                pairs,
                (one, other) -> !one.born().isEmpty() && one.born().equals(other.born())),
            Set.of("born"))
        .model();
  }

  /** Each person is linked once, the best supported links first. */
  private static List<Scored> links(Model<Febrl> model, Set<Pair<Febrl>> pairs, int among) {
    Set<Febrl> taken = new HashSet<>();
    return pairs.stream()
        .map(pair -> new Scored(pair, model.score(pair.one(), pair.other(), among).bits()))
        .filter(scored -> scored.bits() >= Bits.CERTAIN)
        .sorted(Comparator.comparingInt(Scored::bits).reversed())
        .filter(
            scored ->
                !taken.contains(scored.pair().one()) && !taken.contains(scored.pair().other()))
        .peek(
            scored -> {
              taken.add(scored.pair().one());
              taken.add(scored.pair().other());
            })
        .toList();
  }
}
