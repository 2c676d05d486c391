package org.canbao.matching.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a text of two records: the same, or so many slips apart, or different. */
record TextComparison<R>(
    String title, Function<R, String> text, int slips, Map<String, Double> frequencies)
    implements Comparison<R> {

  static <R> TextComparison<R> of(String title, Function<R, String> text, int slips) {
    return new TextComparison<>(title, text, slips, Map.of());
  }

  /** With the frequencies of the texts in all records. */
  TextComparison<R> counted(List<R> records) {
    List<String> texts = records.stream().map(text).filter(it -> !it.isEmpty()).toList();
    Map<String, Double> shares =
        texts.stream()
            .collect(
                Collectors.groupingBy(it -> it, Collectors.summingDouble(_ -> 1.0 / texts.size())));
    return new TextComparison<>(title, text, slips, shares);
  }

  @Override
  public List<String> levels() {
    List<String> levels = new ArrayList<>(List.of("same"));
    for (int slip = 1; slip <= slips; slip++) {
      levels.add(slip + " apart");
    }
    levels.add("different");
    return levels;
  }

  @Override
  public OptionalInt level(R one, R other) {
    String mine = text.apply(one);
    String yours = text.apply(other);
    return Stream.of(mine, yours).anyMatch(String::isEmpty)
        ? OptionalInt.empty()
        : OptionalInt.of(Edits.between(mine, yours, slips));
  }

  @Override
  public OptionalDouble frequency(int level, R one, R other) {
    return level > 0 || frequencies.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(frequencies.get(text.apply(one)));
  }
}
