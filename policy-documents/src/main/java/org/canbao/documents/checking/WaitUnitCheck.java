package org.canbao.documents.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.Unit;
import org.canbao.documents.YearSpan;
import org.canbao.documents.resolving.Chain;
import org.canbao.documents.resolving.InForce;
import org.canbao.policy.term.TermName;

/** 等待期单位检查: waits are added up, so all lengths in force in an area share one unit. */
final class WaitUnitCheck {

  private static final List<TermName> LENGTHS =
      List.of(TermName.VARIABLE_WAIT, TermName.REPAIR_PER_YEAR, TermName.LONG_GAP_FLOOR);

  private WaitUnitCheck() {}

  static Stream<Finding> of(List<Chain> chains) {
    Map<List<DocumentValue>, Finding> found = new LinkedHashMap<>();
    for (Chain chain : chains) {
      for (int year : YearSpan.ALL.years().toArray()) {
        InForce inForce = chain.inForce(year);
        Optional<DocumentValue> fixed = inForce.find(TermName.FIXED_WAIT);
        LENGTHS.stream()
            .flatMap(name -> inForce.find(name).stream())
            .filter(other -> fixed.isPresent() && !fixed.get().unit().equals(other.unit()))
            .forEach(
                other ->
                    found.putIfAbsent(
                        List.of(fixed.orElseThrow(), other), mixed(fixed.orElseThrow(), other)));
      }
    }
    return found.values().stream();
  }

  private static Finding mixed(DocumentValue fixed, DocumentValue other) {
    String expected = fixed.unit().map(Unit::key).orElse("");
    String written = other.unit().map(Unit::key).orElse("");
    return Finding.error(
        other.place(),
        other.key().text(),
        "%s 的单位是 %s，而 %s 的固定等待期以 %s 计；四项等待期应用同一单位"
            .formatted(other.citation(), written, fixed.citation(), expected),
        "wrong unit: %s counts in %s, but the fixed wait of %s in %s; all waits must share one unit"
            .formatted(other.citation(), written, fixed.citation(), expected));
  }
}
