package org.canbao.benchmarks.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.canbao.matching.name.Name;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars;

/** 对照: what is usually done instead; a row is linked when exactly one person has the same. */
enum Baselines {
  NUMBER_ONLY("number only", told -> number(told)),
  NUMBER_AND_NAME(
      "number + name", told -> number(told).map(number -> number + Name.of(told.name()).tidy())),
  NAME_AND_BIRTH(
      "name + birth date", told -> told.born().map(born -> born + Name.of(told.name()).tidy()));

  private final String title;
  private final Function<Particulars, Optional<String>> key;

  Baselines(String title, Function<Particulars, Optional<String>> key) {
    this.title = title;
    this.key = key;
  }

  String title() {
    return title;
  }

  private static Optional<String> number(Particulars told) {
    return told.number().citizen().map(found -> found.number());
  }

  /** Right and wrong links. */
  Interval precision(Case one) {
    List<Long> linked = links(one);
    long all = linked.stream().filter(person -> person >= 0).count();
    return new Interval(right(one, linked), all);
  }

  /** Linked rows among those that can be linked. */
  Interval recall(Case one) {
    long linkable =
        IntStream.range(0, one.rows().size())
            .filter(row -> one.isLinkable(row) && !one.isOfDead(row))
            .count();
    return new Interval(right(one, links(one)), linkable);
  }

  private static long right(Case one, List<Long> linked) {
    return IntStream.range(0, linked.size())
        .filter(row -> linked.get(row) >= 0 && one.isRight(row, linked.get(row)))
        .count();
  }

  private List<Long> links(Case one) {
    Map<String, List<Anchor>> keys = new HashMap<>();
    one.registry()
        .places()
        .mapToObj(one.registry()::at)
        .forEach(
            anchor ->
                key.apply(anchor.particulars())
                    .ifPresent(it -> keys.computeIfAbsent(it, _ -> new ArrayList<>()).add(anchor)));
    List<Long> linked = new ArrayList<>();
    for (FeedRow row : one.rows()) {
      List<Anchor> found =
          key.apply(row.particulars())
              .map(it -> keys.getOrDefault(it, List.of()))
              .orElse(List.of());
      boolean clear = found.size() == 1 && found.getFirst().died().isEmpty();
      linked.add(clear ? found.getFirst().person() : -1);
    }
    return linked;
  }
}
