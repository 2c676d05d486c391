package org.canbao.documents.checking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.TermKey;
import org.canbao.documents.YearSpan;
import org.canbao.documents.resolving.Chain;

/** 歧义检查: two documents of one layer and area that give the same term for the same year. */
final class AmbiguityCheck {

  private AmbiguityCheck() {}

  static Stream<Finding> of(Chain chain) {
    Map<List<DocumentValue>, Finding> found = new LinkedHashMap<>();
    for (int year : YearSpan.ALL.years().toArray()) {
      Map<TermKey, DocumentValue> first = new HashMap<>();
      for (DocumentValue value : chain.set(chain.layer(), year)) {
        DocumentValue other = first.putIfAbsent(value.key(), value);
        if (other != null && !other.document().equals(value.document())) {
          found.putIfAbsent(List.of(other, value), ambiguity(other, value, year));
        }
      }
    }
    return found.values().stream();
  }

  private static Finding ambiguity(DocumentValue first, DocumentValue second, int year) {
    return Finding.error(
        second.place(),
        second.key().text(),
        "%d年度起与 %s（%s:%d）同层级重复规定；应写明其中一个修订（amends）另一个"
            .formatted(year, first.citation(), first.place().file(), first.line()),
        "%s and %s (%s:%d) both set it from %d on at the same layer; expected one to amend the other"
            .formatted(
                second.citation(), first.citation(), first.place().file(), first.line(), year));
  }
}
