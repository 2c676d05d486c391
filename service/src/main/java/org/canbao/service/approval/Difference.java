package org.canbao.service.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 差异: what a proposal would change, as the approver sees it.
 *
 * @param changes one for each field that would be another one
 */
public record Difference(List<Change> changes) {

  /**
   * 一项变更: a field before and after; absent where there was or will be nothing.
   *
   * @param field its name in the interface
   */
  public record Change(String field, Optional<String> before, Optional<String> after) {}

  /** 无差异. */
  public static final Difference NONE = new Difference(List.of());

  public Difference {
    changes = List.copyOf(changes);
  }

  /** The same with one more field, if it would change at all. */
  public Difference with(String field, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return this;
    }
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(field, before, after));
    return new Difference(more);
  }

  /** The same with a field that something new has. */
  public Difference added(String field, String after) {
    return with(field, Optional.empty(), Optional.of(after));
  }
}
