package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTest {

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "base-limit: { value: 1.005, unit: yuan | '1.005' is wrong, expected yuan with at most two",
        "base-limit: { value: 1e9, unit: yuan | '1e9' is wrong",
        "base-limit: { value: .nan, unit: yuan | '.nan' is wrong",
        "base-limit: { value: .inf, unit: yuan | '.inf' is wrong",
        "base-limit: { value: -1, unit: yuan | '-1' is wrong",
        "base-limit: { value: 99999999999999999999, unit: yuan | is wrong",
        "base-limit: { value: [1], unit: yuan | 'value' must be a single value",
        "base-limit: { value: , unit: yuan | 'value' must be a single value",
        "base-limit: { unit: yuan | 'value' is missing",
        "base-limit: { value: 1, by-year: { 2025: 1 }, unit: yuan | either 'value' or 'by-year'",
        "base-limit: { by-year: { 2016: 1 }, unit: yuan | '2016' is wrong",
        "award-ceiling: { value: 101, unit: percent-of-base | '101' is wrong, expected a"
            + " percentage",
        "penalty-ceiling: { value: none, unit: yuan | 'none' is wrong",
        "exemption: { identity: POOR, helps: while-held | 'POOR' is wrong, expected one of",
        "exemption: { identity: ORPHAN | 'helps' is missing",
        "exemption: { helps: while-held | 'identity' is missing",
        "exemption: { identity: ORPHAN, helps: while-held, start: soon | 'soon' is wrong",
        "outside-limit: { identity: ORPHAN, readings: [R99] | 'R99' is wrong",
        "outside-limit: { identity: ORPHAN, provenance: hearsay | the provenance must be law",
        "outside-limit: { identity: ORPHAN, provenance: { published: 1, x: 2 } | unknown key 'x'",
        "outside-limit: { identity: ORPHAN, modality: perhaps | 'perhaps' is wrong",
        "scheme-switch: { max-interruption-months: 3 | 'min-continuous-months' is missing",
        "fiscal-share-until: { value: 02-30 | '02-30' is wrong, expected a month and day",
        "fiscal-share-until: { value: 2026-02-30 | '2026-02-30' is wrong, expected a date",
        "fiscal-share-until: { value: 2026-02-28 | a fixed date holds for one coverage year",
        "subsidy: { identity: ORPHAN, value: full, unit: yuan | wrong unit 'yuan', this value has"
            + " none",
      })
  void whatIsNoValueIsRefused(String entry, String told) {
    assertThat(findings(nation("  " + entry + ", clause: 一 }\n")))
        .anySatisfy(finding -> assertThat(finding).startsWith("ERROR nation.yaml:").contains(told));
  }

  static Stream<String> windows() {
    return Stream.of(
        "{ opens: 2024-09-01, closes: 2024-12-31, clause: 一 } | a fixed date holds for one",
        "{ opens: { year: 0, day: 09-01 }, closes: { year: 0, day: 01-31 }, clause: 一 }"
            + " | the window is reversed",
        "{ opens: { year: -2, day: 09-01 }, closes: { year: 0, day: 01-31 }, clause: 一 }"
            + " | '-2' is wrong",
        "{ opens: [], closes: { year: 0, day: 01-31 }, clause: 一 } | expected a date, or",
        "{ closes: { year: 0, day: 01-31 }, clause: 一 } | 'opens' is missing",
        "{ opens: { year: -1, day: 09-01 }, closes: { year: 0, day: 01-31 },"
            + " extensions: [{ closes: { year: 0, day: 01-31 }, start: next-day }], clause: 一 }"
            + " | the window is reversed",
        "{ opens: { year: -1, day: 09-01 }, closes: { year: 0, day: 01-31 },"
            + " extensions: [later], clause: 一 } | an extension must be");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("windows")
  void whatIsNoWindowIsRefused(String window) {
    String[] parts = window.split(" \\| ");
    assertThat(findings(nation("  window: " + parts[0] + "\n")))
        .anySatisfy(finding -> assertThat(finding).contains(parts[1]));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "base-limit: { value: 300000.05, unit: yuan, clause: 一 }",
        "award-ceiling: { value: 12.5, unit: percent-of-base, clause: 一 }",
        "penalty-step: { value: none, clause: 一 }",
        "subsidy: { identity: [ORPHAN, PUPIL], value: full, clause: 一 }",
        "subsidy: { identity: PUPIL, value: 50, unit: percent-of-personal-contribution, clause: 一"
            + " }",
        "fiscal-share-until: { value: 06-30, clause: 一 }",
        "fiscal-share-until: { value: 2026-06-30, clause: 一, from: 2026, to: 2026 }",
        "window: { opens: 2024-09-01, closes: 2025-01-31, clause: 一, from: 2025, to: 2025 }",
        "scheme-switch: { max-interruption-months: 3, min-continuous-months: 24, clause: 一 }",
      })
  void whatIsAValueIsRead(String entry) {
    assertThat(findings(nation("  " + entry + "\n"))).isEmpty();
  }
}
