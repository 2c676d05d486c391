package org.canbao.documents;

import java.util.List;
import java.util.stream.Stream;
import org.canbao.policy.term.Language;

/** 微型文件: a nation, a province and an area that are complete, to which a case adds its point. */
final class TinyDocuments {

  static final String NATION =
      """
      document: N
      number: 国1
      title: 国家文件
      issuer: 国家
      layer: nation
      area: "100000"
      area-name: 全国
      in-force: { from: 2017 }
      checked: 2026-01-01
      clauses:
        一: { zh: 摘要, en: summary }
      values:
        waiting-from: { value: 2025, unit: year, clause: 一 }
        first-countable-year: { value: 2025, unit: year, clause: 一 }
        tolerated-months: { value: 3, unit: month, clause: 一, modality: may }
        fixed-wait: { value: 3, unit: month, clause: 一 }
        variable-wait: { value: 1, unit: month, clause: 一, modality: in-principle }
        gap-base: { value: beyond-first, clause: 一, modality: may }
        late-counts-as-gap: { value: false, clause: 一, modality: may }
        first-enrolment-waits: { value: false, clause: 一, modality: may }
        repair-per-year: { value: 1, unit: month, clause: 一 }
        long-gap-years: { value: 4, unit: year, clause: 一 }
        long-gap-floor: { value: 6, unit: month, clause: 一, modality: in-principle }
        repair-price-year: { value: coverage-year, clause: 一 }
        newborn-days: { value: 90, unit: day, clause: 一 }
        awards-from: { value: 2025, unit: year, clause: 一 }
        continuity-full-years: { value: 4, unit: year, clause: 一 }
        claim-free-from: { value: 2025, unit: year, clause: 一 }
        after-gap: { value: keeps-earned, clause: 一 }
      """;

  private static final String PROVINCE =
      """
      document: P
      number: 省1
      title: 省文件
      issuer: 省
      layer: province
      area: "210000"
      area-name: 某省
      under: N
      in-force: { from: 2025 }
      checked: 2026-01-01
      clauses:
        二: { zh: 摘要, en: summary }
      """;

  private static final String AREA =
      """
      document: A
      cited-as: 某市
      number: 市1
      title: 市文件
      issuer: 市
      layer: pooling-area
      area: "210500"
      area-name: 某市
      under: P
      in-force: { from: 2025 }
      checked: 2026-01-01
      clauses:
        三: { zh: 摘要, en: summary }
      """;

  private TinyDocuments() {}

  /** The nation with further lines, such as an {@code open} section. */
  static DocumentSource nation(String more) {
    return new DocumentSource("nation.yaml", NATION + more);
  }

  static DocumentSource province(String more) {
    return new DocumentSource("province.yaml", PROVINCE + more);
  }

  static DocumentSource area(String more) {
    return new DocumentSource("area.yaml", AREA + more);
  }

  /** A document with another name that may amend one of the three. */
  static DocumentSource renamed(DocumentSource source, String name, String more) {
    String text = source.text().replaceFirst("document: \\w+", "document: " + name);
    return new DocumentSource(name + ".yaml", text + more);
  }

  static PolicyLibrary library(DocumentSource... sources) {
    return PolicyLibrary.load(List.of(sources));
  }

  /** What is found, in English, with the severity in front. */
  static List<String> findings(DocumentSource... sources) {
    return told(library(sources)).toList();
  }

  static Stream<String> told(PolicyLibrary library) {
    return library.findings().stream()
        .map(finding -> finding.severity() + " " + finding.text(Language.ENGLISH));
  }
}
