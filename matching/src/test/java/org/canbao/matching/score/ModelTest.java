package org.canbao.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelTest {

  private record Thing(String one, String two, String three) {}

  private static final List<Comparison<Thing>> COMPARISONS =
      List.of(
          TextComparison.of("one", Thing::one, 1),
          TextComparison.of("two", Thing::two, 1),
          TextComparison.of("three", Thing::three, 1));

  private static final Weights WEIGHTS =
      new Weights(List.of(0.9, 0.07, 0.03), List.of(0.01, 0.02, 0.97));

  private static Model<Thing> model() {
    return new Model<>(COMPARISONS, Map.of("one", WEIGHTS, "two", WEIGHTS, "three", WEIGHTS));
  }

  @Test
  void thePartsOfALedgerAreItsSumExactly() {
    Ledger ledger =
        model().score(new Thing("abc", "abd", ""), new Thing("abc", "abc", "x"), 1_000_000);

    assertThat(ledger.entries()).hasSize(3);
    assertThat(ledger.bits())
        .isEqualTo(ledger.bits(Ledger.PRIOR) + ledger.bits("one") + ledger.bits("two"));
    assertThat(ledger.bits("three")).as("what is silent gives nothing").isZero();
    assertThat(ledger.toString()).endsWith("= " + Bits.text(ledger.bits()));
  }

  @Test
  void whatSpeaksAgainstIsTold() {
    Ledger ledger = model().score(new Thing("abc", "abc", "abc"), new Thing("abc", "xyz", ""), 10);
    assertThat(ledger.counterEvidence()).extracting(Ledger.Entry::item).containsExactly("two");
  }

  @Test
  void aFrozenModelScoresAsItDidBefore() {
    Model<Thing> read = Model.parse(COMPARISONS, model().table().lines().toList());
    assertThat(read.table()).isEqualTo(model().table());
    Thing one = new Thing("abc", "abd", "y");
    Thing other = new Thing("abc", "abc", "x");
    assertThat(read.score(one, other, 99)).isEqualTo(model().score(one, other, 99));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.parse(COMPARISONS, List.of("one,same,0.9,0.1")));
  }

  @Test
  void moreAgreementNeverGivesLessEvidenceWhateverTheCountsSay() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 2_000; trial++) {
      double[] m = IntStream.range(0, 6).mapToDouble(_ -> random.nextDouble(1e-6, 1)).toArray();
      double[] u = IntStream.range(0, 6).mapToDouble(_ -> random.nextDouble(1e-6, 1)).toArray();
      Weights weights = Weights.monotone(m, u);
      for (int level = 1; level < 6; level++) {
        assertThat(weights.bits(level)).isLessThanOrEqualTo(weights.bits(level - 1));
      }
    }
  }

  @Test
  void theTwoThresholdsAreTheProbabilitiesTheyAreNamedAfter() {
    assertThat(Bits.probability(Bits.CERTAIN)).isCloseTo(0.9999, within(1e-7));
    assertThat(Bits.probability(Bits.UNLIKELY)).isCloseTo(0.001, within(1e-6));
    assertThat(Bits.text(-500)).isEqualTo("-0.500");
  }

  @Test
  void whatWasTrueOfPairsIsLearnedWithoutBeingToldWhichAreTheSame() {
    SplittableRandom random = new SplittableRandom(9);
    Patterns<Thing> strangers = new Patterns<>(COMPARISONS);
    Patterns<Thing> chosen = new Patterns<>(COMPARISONS);
    for (int i = 0; i < 40_000; i++) {
      strangers.add(thing(random), thing(random));
      Thing one = thing(random);
      chosen.add(one, random.nextInt(10) < 3 ? slipped(one, random) : thing(random));
    }

    String table = new Estimation<>(strangers).learn(chosen, Set.of()).model().table();

    double m = Double.parseDouble(table.lines().toList().get(1).split(",")[2]);
    assertThat(m).as("agreement of the same in the first matter").isCloseTo(0.9, within(0.02));
  }

  private static Thing thing(SplittableRandom random) {
    return new Thing(text(random), text(random), text(random));
  }

  private static Thing slipped(Thing thing, SplittableRandom random) {
    return new Thing(
        random.nextInt(10) == 0 ? text(random) : thing.one(),
        random.nextInt(10) == 0 ? text(random) : thing.two(),
        random.nextInt(10) == 0 ? text(random) : thing.three());
  }

  private static String text(SplittableRandom random) {
    return "%06d".formatted(random.nextInt(0, 50) * 17_351 % 999_983);
  }

  @Test
  void slipsAreCounted() {
    assertThat(Edits.between("abcd", "abdc", 3)).isEqualTo(1);
    assertThat(Edits.between("abcd", "abd", 3)).isEqualTo(1);
    assertThat(Edits.between("abcd", "xbcy", 3)).isEqualTo(2);
    assertThat(Edits.between("abcd", "wxyz", 3)).isEqualTo(4);
    assertThat(Edits.between("abcd", "abcdefgh", 3)).isEqualTo(4);
    assertThat(Edits.between("", "", 1)).isZero();
  }
}
