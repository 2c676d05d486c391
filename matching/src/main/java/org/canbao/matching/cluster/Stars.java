package org.canbao.matching.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.canbao.matching.decision.Link;

/**
 * 星形聚合: rows and the persons they hang on. What is told is folded from the changes that stand, so
 * taking a change back gives exactly the state without it, in whatever order changes came.
 *
 * <p>Persons that are joined go by the smallest of their keys; keys are never made anew.
 */
public final class Stars {

  private final Map<Long, Change> changes = new TreeMap<>();
  private final Map<Long, Change.Linked> rows = new HashMap<>();
  private final Map<Long, Long> smallest = new HashMap<>();
  private long last;

  /** Begins with every person alone and no row on any. */
  public Stars() {}

  /**
   * 关联: hangs a row on its person.
   *
   * @throws IllegalStateException when the row hangs on a person already
   */
  public Change link(Link link) {
    if (rows.containsKey(link.row())) {
      throw new IllegalStateException("the row hangs on a person already: " + link.row());
    }
    Change.Linked change = new Change.Linked(++last, link);
    changes.put(change.number(), change);
    rows.put(link.row(), change);
    return change;
  }

  /** 合并: takes two persons for one. */
  public Change join(Joining because) {
    Change.Joined change = new Change.Joined(++last, because);
    changes.put(change.number(), change);
    fold();
    return change;
  }

  /**
   * 撤销: takes a change back.
   *
   * @throws IllegalStateException when it was taken back before
   */
  public void undo(Change change) {
    if (!changes.remove(change.number(), change)) {
      throw new IllegalStateException("there is no such change any more: " + change.number());
    }
    switch (change) {
      case Change.Linked(_, var link) -> rows.remove(link.row());
      case Change.Joined _ -> fold();
    }
  }

  /** The person a row hangs on. */
  public Optional<Long> person(long row) {
    return Optional.ofNullable(rows.get(row)).map(change -> person(change.link()));
  }

  /** The key by which a person goes. */
  public long today(long person) {
    return smallest.getOrDefault(person, person);
  }

  private long person(Link link) {
    return today(link.person());
  }

  /** Every row with its person. */
  public Map<Long, Long> all() {
    Map<Long, Long> all = new TreeMap<>();
    rows.forEach((row, change) -> all.put(row, person(change.link())));
    return all;
  }

  /** Joins are rare, so all of them are folded again. */
  private void fold() {
    smallest.clear();
    Map<Long, TreeSet<Long>> groups = new HashMap<>();
    for (Change change : changes.values()) {
      switch (change) {
        case Change.Joined(_, var because) -> unite(groups, because.one(), because.other());
        case Change.Linked _ -> {}
      }
    }
    groups.forEach((person, group) -> smallest.put(person, group.first()));
  }

  private static void unite(Map<Long, TreeSet<Long>> groups, long one, long other) {
    TreeSet<Long> group = new TreeSet<>(List.of(one, other));
    group.addAll(groups.getOrDefault(one, new TreeSet<>()));
    group.addAll(groups.getOrDefault(other, new TreeSet<>()));
    group.forEach(person -> groups.put(person, group));
  }
}
