package org.canbao.matching.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pairs of the records of two lists, which may be one and the same. */
final class Pairs {

  private Pairs() {}

  record Pair<R>(R one, R other) {}

  /** Pairs that share a key; a key that very many share is no help. */
  static <R> Set<Pair<R>> sharing(
      List<R> left, List<R> right, Function<R, Stream<String>> keys, int most) {
    Map<String, List<R>> blocks = new HashMap<>();
    right.forEach(
        record ->
            keys.apply(record)
                .distinct()
                .forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(record)));
    Set<Pair<R>> pairs = new HashSet<>();
    for (R record : left) {
      keys.apply(record)
          .map(key -> blocks.getOrDefault(key, List.of()))
          .filter(block -> block.size() <= most)
          .forEach(block -> block.forEach(other -> pairs.add(new Pair<>(record, other))));
    }
    return pairs;
  }

  static <R> Patterns<R> random(
      List<Comparison<R>> comparisons, List<R> left, List<R> right, int count) {
    Patterns<R> patterns = new Patterns<>(comparisons);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < count; i++) {
      R one = left.get(random.nextInt(left.size()));
      R other = right.get(random.nextInt(right.size()));
      if (one != other) {
        patterns.add(one, other);
      }
    }
    return patterns;
  }

  static <R> Patterns<R> chosen(
      List<Comparison<R>> comparisons, Set<Pair<R>> pairs, BiPredicate<R, R> agree) {
    Patterns<R> patterns = new Patterns<>(comparisons);
    pairs.stream()
        .filter(pair -> agree.test(pair.one(), pair.other()))
        .forEach(pair -> patterns.add(pair.one(), pair.other()));
    return patterns;
  }
}
