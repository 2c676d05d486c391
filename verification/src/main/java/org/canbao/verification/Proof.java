package org.canbao.verification;

import java.util.List;
import java.util.Optional;
import org.canbao.verification.law.Sentence;

/**
 * 证明: everything that a verification found.
 *
 * @param area the six-digit code of the pooling area
 * @param name its name
 * @param year the last coverage year of the histories
 * @param plain the histories that were gone through one by one
 * @param merged the histories whose states were merged; empty where that was not possible
 * @param findings what was found about each law
 * @param remarks what a reader must know beside
 */
public record Proof(
    String area,
    String name,
    int year,
    Searched plain,
    Optional<Searched> merged,
    List<Finding> findings,
    List<Sentence> remarks) {

  /**
   * 搜索范围.
   *
   * @param span the years of the histories
   * @param histories how many histories there are
   * @param states how many states they were merged into
   */
  public record Searched(Span span, long histories, long states) {}

  /** Tells whether every law holds, or is known not to hold for a reason in the documents. */
  public boolean isAccounted() {
    return findings.stream().allMatch(finding -> finding.verdict().isAccounted());
  }
}
