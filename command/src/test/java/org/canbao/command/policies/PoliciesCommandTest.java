package org.canbao.command.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.canbao.command.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesCommandTest {

  private static final String REFORM = "../examples/reform.yaml";

  @Test
  void theListNamesEveryDocumentWithItsNumber() {
    Call call = call("policies");
    assertThat(call.exitCode()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains("国办发〔2024〕38号", "辽医保发〔2024〕7号", "皖医保发〔2024〕6号", "340200 芜湖市");
  }

  @Test
  void theShippedDocumentsPassTheirCheck() {
    Call call = call("policies check --lang en");
    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains(" documents, 0 errors, ");
  }

  @Test
  void aDocumentBelowANationalFloorFailsItsCheckAndIsNamed(@TempDir Path folder)
      throws IOException {
    Path shorter = folder.resolve("shorter.yaml");
    Files.writeString(
        shorter,
        Files.readString(Path.of(REFORM))
            .replace("gap-base: { value: all,", "fixed-wait: { value: 2, unit: month,"));
    Call call = call("policies check " + shorter);
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out()).contains("错误　" + shorter + ":").contains("fixed-wait");
    assertThat(call.err()).isEmpty();
  }

  @Test
  void thePolicyInForceIsShownWithItsClauses() {
    Call call = call("policies show --area 340200 --year 2026");
    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("AH 一(二)", "400.00", "fixed-wait");
  }

  @Test
  void aReformIsToldByTermAndByPerson() {
    assertThat(call("policies diff base " + REFORM).out())
        .contains("自第二个断保年起（CN 二(三)） → 每个断保年（LN-REFORM 第一条）\n")
        .contains("2027年度起，本溪市、阜新市\n")
        .contains("断保2年，集中期内再参保：待遇开始日 2027-05-01 → 2027-06-01")
        .doesNotContain("芜湖市", "新生儿");
  }

  @Test
  void aComparisonCanBeNarrowedToAnAreaAndYear() {
    assertThat(call("policies diff base " + REFORM + " --area 210900 --year 2026").out())
        .isEqualTo("条款变化：\n  无\n\n对谁有影响（虚构的典型人员）：\n  无\n");
    assertThat(call("policies diff base " + REFORM + " --area 210900 --year 2028 --lang en").out())
        .contains("      2028, 阜新市\n")
        .doesNotContain("本溪市", "2027");
  }

  @Test
  void aPolicyComparedWithItselfDiffersInNothing() {
    assertThat(call("policies diff 340200@2026 340200@2026").out())
        .isEqualTo("芜湖市 2026年度 → 芜湖市 2026年度：0项条款不同\n\n对谁有影响（虚构的典型人员）：\n");
  }

  @Test
  void twoAreasAreComparedSideBySide() {
    assertThat(call("policies diff 340200 210900 --year 2026 --lang en").out())
        .startsWith("芜湖市 in 2026 → 阜新市 in 2026: ")
        .contains("in extreme poverty, always enrolled: payment limit 303000.00 → none");
  }

  private static Call call(String arguments) {
    return Call.reading(new byte[0], arguments.split(" "));
  }
}
