package org.canbao.verification.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.canbao.verification.Choices;
import org.canbao.verification.InventedArea;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.law.PostingLaw;
import org.canbao.verification.life.TrialArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merging equal states finds what going through all histories finds. */
class MergedSearchTest {

  private static final Ticks SILENT = (_, _) -> {};

  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void mergingFindsTheSameBreaksAndExtremes(Choices choices) {
    findsTheSame(choices, 2025, 2030);
  }

  @Test
  void mergingFindsTheSameOverSevenYearsOfManifoldChoices() {
    findsTheSame(Choices.manifold(), 2024, 2030);
  }

  private static void findsTheSame(Choices choices, int first, int last) {
    TrialArea area = InventedArea.trial(choices.area());
    Found plain = PlainSearch.run(area, first, last, SILENT);
    Found merged = MergedSearch.run(area, first, last, SILENT).orElseThrow();
    assertThat(merged.histories()).isEqualTo(plain.histories());
    assertThat(merged.states()).isLessThan(plain.histories() / 20);
    assertThat(substance(area, merged)).isEqualTo(substance(area, plain));
  }

  private static List<Object> substance(TrialArea area, Found found) {
    List<Ledger> ledgers = new ArrayList<>(List.of(found.ledger()));
    Standings.join(Stream.of(found.standings()))
        .forEach(
            life -> {
              Ledger ledger = new Ledger();
              PostingLaw.sweep(area, life, ledger);
              ledgers.add(ledger);
            });
    return Ledger.sum(ledgers).substance();
  }

  static Stream<Choices> choices() {
    return Stream.concat(Choices.sound(), Choices.bad());
  }
}
