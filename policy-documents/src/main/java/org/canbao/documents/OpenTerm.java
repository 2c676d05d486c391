package org.canbao.documents;

import java.util.Optional;
import java.util.Set;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.TermName;

/**
 * 授权条款: a term that an upper document leaves to lower layers, inside bounds.
 *
 * @param term the term
 * @param groups the groups of which it speaks; none means all
 * @param to the layers that may set it
 * @param atLeast the least that they may set
 * @param atMost the most that they may set
 * @param givenIn the only unit in which they may set it
 * @param span the coverage years
 * @param citation the clause
 * @param modality how strictly the bounds bind
 * @param place where it is written
 */
public record OpenTerm(
    TermName term,
    Set<Identity> groups,
    Set<Layer> to,
    Optional<Limit> atLeast,
    Optional<Limit> atMost,
    Optional<Unit> givenIn,
    YearSpan span,
    Citation citation,
    Modality modality,
    Place place) {

  public OpenTerm {
    groups = Set.copyOf(groups);
    to = Set.copyOf(to);
  }

  /** Tells whether a value is one of those that this clause speaks of. */
  public boolean concerns(TermKey key) {
    return term == key.term()
        && (groups.isEmpty() || key.qualifier().filter(groups::contains).isPresent());
  }
}
