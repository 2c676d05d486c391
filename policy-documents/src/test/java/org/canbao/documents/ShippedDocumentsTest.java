package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Provenance;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.junit.jupiter.api.Test;

class ShippedDocumentsTest {

  private static final PolicyLibrary SHIPPED = PolicyLibrary.shipped();

  @Test
  void theShippedDocumentsHaveNoFindings() {
    assertThat(SHIPPED.findings()).isEmpty();
    assertThat(SHIPPED.documents())
        .extracting(PolicyDocument::name)
        .containsExactly(
            "CN",
            "CN-FUNDING",
            "LN",
            "AH",
            "HL",
            "BX-2024-12",
            "210500",
            "210900",
            "340200",
            "230100");
  }

  @Test
  void everyAreaHasAWindowABaseAndStepsFrom2025On() {
    for (AreaPolicies area : SHIPPED.book().areas().values()) {
      for (int year : IntStream.rangeClosed(2025, 2048).toArray()) {
        Policy policy = area.of(year);
        assertThat(
                List.of(
                    policy.waiting().window(),
                    policy.limit().base(),
                    policy.limit().awards().continuityStep(),
                    policy.limit().awards().claimFreeStep(),
                    policy.limit().awards().ceiling(),
                    policy.limit().penalty()))
            .as("%s %d", area.name(), year)
            .noneMatch(Unset.class::isInstance);
      }
    }
  }

  @Test
  void thePriceOf2027IsNotKnown() {
    for (AreaPolicies area : SHIPPED.book().areas().values()) {
      assertThat(area.of(2026).price().personal()).isInstanceOf(Term.class);
      assertThat(area.of(2027).price().personal()).isInstanceOf(Unset.class);
      assertThat(area.of(2027).price().fiscal()).isInstanceOf(Unset.class);
    }
  }

  @Test
  void theForwardedDocumentBringsNoValuesOfItsOwn() {
    PolicyDocument forwarded = SHIPPED.documents().get(5);
    assertThat(forwarded.standing().adopts()).extracting(Reference::document).containsExactly("LN");
    assertThat(forwarded.values()).isEmpty();
    assertThat(value(policy("210500", 2026).limit().base())).isEqualTo(Money.yuan(400_000));
  }

  @Test
  void wuhuSubsidisesAsPublished() {
    Policy wuhu = policy("340200", 2026);
    assertThat(value(wuhu.price().personal())).isEqualTo(Money.yuan(400));
    assertThat(wuhu.price().subsidies())
        .extracting(term -> term.value().identity() + " " + term.value().subsidy())
        .containsExactly(
            "EXTREME_POVERTY full",
            "ORPHAN full",
            "SUBSISTENCE_ALLOWANCE 360.00",
            "POVERTY_MONITORED 200.00",
            "RETURNED_TO_POVERTY 300.00");
    assertThat(wuhu.price().subsidies().getLast().isIllustrative()).isTrue();
    assertThat(wuhu.price().subsidies().getFirst().provenance())
        .isInstanceOf(Provenance.Published.class);
  }

  @Test
  void fuxinsWindowAgreesWithThePublishedCases() {
    assertThat(window("210900", 2025).isLate(LocalDate.of(2025, 7, 3))).isTrue();
    assertThat(window("210900", 2026).isLate(LocalDate.of(2025, 11, 6))).isFalse();
    assertThat(window("210900", 2026).isLate(LocalDate.of(2025, 12, 3))).isFalse();
  }

  @Test
  void harbinsExtensionEndsOnTheLastDayOfFebruary() {
    assertThat(window("230100", 2026).lastDay()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(window("230100", 2028).lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(window("230100", 2025).extensions()).isEmpty();
  }

  @Test
  void provincesDifferInTheirPenalties() {
    assertThat(value(policy("210500", 2026).limit().penalty())).isEqualTo(new Penalty.None());
    assertThat(value(policy("340200", 2026).limit().penalty()))
        .isEqualTo(new Penalty.PerYear(new Amount.Fixed(Money.yuan(3000))));
    assertThat(value(policy("230100", 2026).limit().penalty()))
        .isEqualTo(new Penalty.PerYear(new Amount.Fixed(Money.yuan(2000))));
  }

  @Test
  void everyValueOfALawComesFromTheLawAndEveryGuessIsMarked() {
    for (PolicyDocument document : SHIPPED.documents()) {
      boolean compiled = document.layer() == Layer.POOLING_AREA;
      assertThat(document.values())
          .as(document.name())
          .allMatch(value -> value.provenance() instanceof Provenance.Law != compiled);
    }
  }

  @Test
  void everyClauseThatIsListedIsUsed() {
    for (PolicyDocument document : SHIPPED.documents()) {
      if (!document.values().isEmpty() || !document.opened().isEmpty()) {
        assertThat(document.clauses().keySet())
            .as(document.name())
            .allMatch(
                clause ->
                    document.values().stream().anyMatch(v -> v.citation().clause().equals(clause))
                        || document.opened().stream()
                            .anyMatch(open -> open.citation().clause().equals(clause)));
      }
    }
  }

  private static Policy policy(String area, int year) {
    return SHIPPED.book().find(area).orElseThrow().of(year);
  }

  private static EnrolmentWindow window(String area, int year) {
    return value(policy(area, year).waiting().window());
  }

  private static <T> T value(Setting<T> setting) {
    return ((Term<T>) setting).value();
  }
}
