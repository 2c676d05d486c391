package org.canbao.invented.feed;

import java.util.List;

/**
 * 来数: lines, and apart from them whose they are.
 *
 * @param people for each line the index of its person, or {@link #NOBODY}
 */
public record Feed(List<FeedLine> lines, List<Integer> people) {

  /** The line is of no person. */
  public static final int NOBODY = -1;

  public Feed {
    if (lines.size() != people.size()) {
      throw new IllegalArgumentException(
          "expected one person for each of %d lines, but got %d"
              .formatted(lines.size(), people.size()));
    }
    lines = List.copyOf(lines);
    people = List.copyOf(people);
  }
}
