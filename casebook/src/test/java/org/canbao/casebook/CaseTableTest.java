package org.canbao.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableTest {

  private static final String HEADER = "案例,统筹地区,参保年度,出生,参保,身份,离开,报销,问日,固定,依据\n";

  @Test
  void readsEveryKindOfFact() {
    PolicyCase read =
        row(
            "例,210900,2026,1980-01-01,居民2024..2025@上年11-01; 居民2026@2025-12-03 修复1 补缴 趸缴2025"
                + " 于230100; 职工2019-01..; 职工2018-01..2018-03,低保 2024-01-01..,服役"
                + " 2025-01-01..2025-12-31,2024 812.50/0.00,2026-02-01,3,LN 二(三)");

    assertThat(read.facts().enrolments())
        .containsExactly(
            Resident.of(2024, LocalDate.of(2023, 11, 1)),
            Resident.of(2025, LocalDate.of(2024, 11, 1)),
            new Resident(
                2026,
                LocalDate.of(2025, 12, 3),
                Optional.of("230100"),
                1,
                true,
                OptionalInt.of(2025)),
            new Employee(YearMonth.of(2019, 1), Optional.empty()),
            new Employee(YearMonth.of(2018, 1), Optional.of(YearMonth.of(2018, 3))));
    assertThat(read.facts().identities()).hasValueSatisfying(known -> assertThat(known).hasSize(1));
    assertThat(read.facts().benefits().orElseThrow().getFirst().fundPaid()).hasToString("812.50");
    assertThat(read.expectations()).hasSize(1);
  }

  @Test
  void tellsUnknownFromKnownToBeNone() {
    PolicyCase read = row("例,210900,2026,1980-01-01,无,未知,无,,2026-02-01,3,LN 二(三)");

    assertThat(read.facts().enrolments()).isEmpty();
    assertThat(read.facts().identities()).isEmpty();
    assertThat(read.facts().absences()).contains(List.of());
    assertThat(read.facts().benefits()).contains(List.of());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          参保 | 例,210900,2026,1980-01-01,居民2024,无,无,无,2026-02-01,3,LN 二(三)
          参保 | 例,210900,2026,1980-01-01,居民2024@2023-11-01 补交,无,无,无,2026-02-01,3,LN 二(三)
          参保 | 例,210900,2026,1980-01-01,居民2024@2023-11-31,无,无,无,2026-02-01,3,LN 二(三)
          身份 | 例,210900,2026,1980-01-01,无,贫困 2024-01-01..,无,无,2026-02-01,3,LN 二(三)
          身份 | 例,210900,2026,1980-01-01,无,低保 2024-01-01,无,无,2026-02-01,3,LN 二(三)
          离开 | 例,210900,2026,1980-01-01,无,无,服役 2025-01-01..,无,2026-02-01,3,LN 二(三)
          报销 | 例,210900,2026,1980-01-01,无,无,无,2024 812.5,2026-02-01,3,LN 二(三)
          问日 | 例,210900,2026,1980-01-01,无,无,无,无,,3,LN 二(三)
          固定 | 例,210900,2026,1980-01-01,无,无,无,无,2026-02-01,三,LN 二(三)
          依据 | 例,210900,2026,1980-01-01,无,无,无,无,2026-02-01,3,
          案例 | 例,210900,2026,1980-01-01,无,无,无,无,2026-02-01,,LN 二(三)
          """)
  void namesFileRowAndColumnOfAnUnreadableCell(String column, String row) {
    assertThatThrownBy(() -> row(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("table.csv, row 2, column %s: ".formatted(column));
  }

  @Test
  void refusesAnUnknownColumn() {
    assertThatThrownBy(() -> CaseTable.read("table.csv", HEADER.replace("固定", "固定期") + "例\n"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void refusesTwoCasesWithOneTitle() {
    String row = "例,210900,2026,1980-01-01,无,无,无,无,2026-02-01,3,LN 二(三)\n";
    assertThatThrownBy(() -> CaseTable.read("table.csv", HEADER + row + row))
        .hasMessage("table.csv, row 3, column 案例: another case has the same title");
  }

  private static PolicyCase row(String row) {
    return CaseTable.read("table.csv", HEADER + row + "\n").getFirst();
  }
}
