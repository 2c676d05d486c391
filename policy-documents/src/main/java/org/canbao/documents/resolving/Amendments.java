package org.canbao.documents.resolving;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.Reference;

/** 修订关系: which document replaces values of which, also through a document in between. */
public final class Amendments {

  private final Map<String, String> amended;

  public Amendments(List<PolicyDocument> documents) {
    this.amended =
        documents.stream()
            .filter(document -> document.standing().amends().isPresent())
            .collect(
                Collectors.toMap(
                    PolicyDocument::name,
                    document -> document.standing().amends().map(Reference::document).orElseThrow(),
                    (first, _) -> first));
  }

  /** Tells whether the later document amends the earlier one. */
  public boolean amends(String later, String earlier) {
    Set<String> seen = new HashSet<>();
    String at = amended.getOrDefault(later, "");
    while (!at.isEmpty() && seen.add(at)) {
      if (at.equals(earlier)) {
        return true;
      }
      at = amended.getOrDefault(at, "");
    }
    return false;
  }

  /** Returns what no other candidate's document amends away. */
  <T> List<T> standing(List<T> candidates, Function<T, String> documentOf) {
    if (amended.isEmpty() || candidates.size() < 2) {
      return candidates;
    }
    return candidates.stream()
        .filter(
            candidate ->
                candidates.stream()
                    .noneMatch(
                        other -> amends(documentOf.apply(other), documentOf.apply(candidate))))
        .toList();
  }
}
