package org.canbao.documents;

import java.util.Comparator;
import java.util.Optional;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.TermName;

/**
 * 条款键: what can have one value for an area and year.
 *
 * @param term the term
 * @param qualifier the group, for terms that speak of one group at a time
 */
public record TermKey(TermName term, Optional<Identity> qualifier) implements Comparable<TermKey> {

  private static final Comparator<TermKey> ORDER =
      Comparator.comparing(TermKey::term)
          .thenComparing(key -> key.qualifier.map(Identity::ordinal).orElse(-1));

  /** Returns the words of a document: {@code subsidy (ORPHAN)}. */
  public String text() {
    return term.key() + qualifier.map(group -> " (" + group.name() + ")").orElse("");
  }

  public String in(Language language) {
    return term.in(language)
        + qualifier
            .map(group -> language.choose("（%s）", " (%s)").formatted(group.in(language)))
            .orElse("");
  }

  @Override
  public int compareTo(TermKey other) {
    return ORDER.compare(this, other);
  }
}
