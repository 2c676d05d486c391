package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.waiting.GapBase;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final String REFORM =
      """
      document: LN-REFORM
      number: 设想
      title: 设想的修订
      issuer: 本项目
      layer: province
      area: "210000"
      area-name: 辽宁省
      amends: LN
      in-force: { from: 2028, to: 2030 }
      checked: 2026-11-22
      implements: base-limit
      clauses:
        设想: { zh: 提高限额, en: a higher cap }
      values:
        base-limit: { value: 500000, unit: yuan, clause: 设想, provenance: illustrative }
      """;

  private static final String NEW_AREA =
      """
      document: "340800"
      cited-as: 安庆
      number: 设想
      title: 自建地区
      issuer: 本项目
      layer: pooling-area
      area: "340800"
      area-name: 安庆市
      under: AH
      in-force: { from: 2025 }
      checked: 2026-11-22
      implements: base-limit
      clauses:
        示例: { zh: 示例, en: example }
      values:
        base-limit: { value: 250000, unit: yuan, clause: 示例, provenance: illustrative }
      """;

  private final PolicyLibrary shipped = PolicyLibrary.shipped();

  @Test
  void aReformWinsOverTheDocumentThatItAmendsInItsYears() {
    PolicyLibrary reformed = shipped.with(List.of(new DocumentSource("reform.yaml", REFORM)));
    assertThat(reformed.findings()).isEmpty();
    assertThat(base(reformed, "210500", 2027)).isEqualTo("base-limit = 400000.00 (LN 二(三))");
    assertThat(base(reformed, "210500", 2028)).isEqualTo("base-limit = 500000.00 (LN-REFORM 设想)");
    assertThat(base(reformed, "210500", 2031)).isEqualTo("base-limit = 400000.00 (LN 二(三))");
    assertThat(base(reformed, "340200", 2028)).startsWith("base-limit = 300000.00");
  }

  @Test
  void anOverlayLeavesTheLibraryAsItWas() {
    var before = shipped.book();
    shipped.with(List.of(new DocumentSource("reform.yaml", REFORM)));
    assertThat(shipped.book()).isEqualTo(before);
  }

  @Test
  void aPoolingAreaOfOnesOwnHasThePolicyOfItsProvince() {
    PolicyLibrary extended = shipped.with(List.of(new DocumentSource("own.yaml", NEW_AREA)));
    assertThat(extended.findings()).isEmpty();
    assertThat(extended.book().find("340800").orElseThrow().name()).isEqualTo("安庆市");
    assertThat(base(extended, "340800", 2026)).isEqualTo("base-limit = 250000.00 (安庆 示例)");
    assertThat(policy(extended, "340800", 2026).limit().awards())
        .isEqualTo(policy(extended, "340200", 2026).limit().awards());
  }

  @Test
  void aReformOfABoundIsCheckedAgainstEveryDocumentBelow() {
    String floor =
        REFORM
                .replace("LN-REFORM", "CN-REFORM")
                .replace("layer: province", "layer: nation")
                .replace("210000", "100000")
                .replace("amends: LN", "amends: CN")
                .replace("implements: base-limit\n", "")
                .replaceFirst("(?s)values:.*", "")
            + "open:\n"
            + "  continuity-step: { for: province, at-least: 3500, unit: yuan, clause: 设想 }\n";
    assertThat(TinyDocuments.told(shipped.with(List.of(new DocumentSource("r", floor)))))
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .contains(
                        "AH 一(二)1 gives 3000 yuan, below the least of 3500.00 yuan set by"
                            + " CN-REFORM"))
        .noneMatch(finding -> finding.contains("LN 二(三)"));
  }

  @Test
  void aWhatIfCanChooseAnotherReading() {
    String whatIf =
        REFORM
            .replace("implements: base-limit\n", "")
            .replaceFirst("base-limit: .*", "gap-base: { value: all, clause: 设想, readings: [R4] }");
    PolicyLibrary changed = shipped.with(List.of(new DocumentSource("what-if.yaml", whatIf)));
    assertThat(changed.findings()).isEmpty();
    assertThat(policy(changed, "210500", 2028).waiting().lengths().gapBase().value())
        .isEqualTo(GapBase.ALL);
  }

  @Test
  void aReformCanTakeBackAGroup() {
    String without =
        REFORM.replaceFirst(
            "base-limit: .*",
            "outside-limit: { identity: [ORPHAN, SUBSISTENCE_MARGINAL], withdrawn: true, clause: 设想"
                + " }");
    PolicyLibrary changed =
        shipped.with(
            List.of(new DocumentSource("r.yaml", without.replace("implements: base-limit\n", ""))));
    assertThat(changed.findings()).isEmpty();
    assertThat(policy(changed, "210500", 2028).limit().outside()).hasSize(4);
    assertThat(policy(changed, "210500", 2031).limit().outside()).hasSize(6);
  }

  @Test
  void whatIsNotThereCannotBeTakenBack() {
    String without =
        REFORM.replaceFirst("base-limit: .*", "award-ceiling: { withdrawn: true, clause: 设想 }");
    assertThat(
            TinyDocuments.told(
                shipped.with(
                    List.of(
                        new DocumentSource("r.yaml", without.replace("amends: LN", "under: CN"))))))
        .anySatisfy(
            finding ->
                assertThat(finding).contains("award-ceiling: LN-REFORM 设想 withdraws nothing"));
  }

  @Test
  void oneValueCanBeReplacedWithoutAnyCheck() {
    var book = shipped.replacing(value("340200", "base-limit"), Money.yuan(1));
    assertThat(book.find("340200").orElseThrow().of(2026).limit().base())
        .hasToString("base-limit = 1.00 (芜湖 示例)");
    assertThat(book.find("210500")).isEqualTo(shipped.book().find("210500"));
  }

  @Test
  void onlyAValueOfTheLibraryCanBeReplaced() {
    DocumentValue foreign = value("340200", "base-limit").with(Money.yuan(7));
    assertThatThrownBy(() -> shipped.replacing(foreign, Money.yuan(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private DocumentValue value(String document, String term) {
    return shipped.documents().stream()
        .filter(one -> one.name().equals(document))
        .flatMap(one -> one.values().stream())
        .filter(value -> value.term().key().equals(term))
        .findFirst()
        .orElseThrow();
  }

  private static Policy policy(PolicyLibrary library, String area, int year) {
    return library.book().find(area).orElseThrow().of(year);
  }

  private static String base(PolicyLibrary library, String area, int year) {
    Setting<Money> base = policy(library, area, year).limit().base();
    return base.toString();
  }
}
