package org.canbao.documents.checking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.documents.Finding;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.resolving.Chain;

/** 全部检查. */
public final class Checks {

  private Checks() {}

  /**
   * Returns what is wrong between documents.
   *
   * @param documents the documents
   * @param chains the same documents by division
   * @param unreadable what was found while reading; terms that are missing because of it are not
   *     reported a second time
   */
  public static List<Finding> all(
      List<PolicyDocument> documents, List<Chain> chains, List<Finding> unreadable) {
    Set<String> damaged =
        unreadable.stream().filter(Finding::isError).map(Finding::file).collect(Collectors.toSet());
    Stream<Finding> missing = damaged.isEmpty() ? CompletenessCheck.of(chains) : Stream.of();
    return Stream.of(
            ReferenceCheck.of(documents),
            OverlapCheck.of(documents),
            WithdrawalCheck.of(documents),
            chains.stream().flatMap(AmbiguityCheck::of),
            chains.stream().flatMap(chain -> LayerCheck.of(chain, damaged)),
            BoundCheck.of(chains),
            WaitUnitCheck.of(chains),
            missing)
        .flatMap(found -> found)
        .distinct()
        .toList();
  }
}
