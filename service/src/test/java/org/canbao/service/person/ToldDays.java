package org.canbao.service.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of facts that exclude each other, told day by day and as simply as possible: on
 * each day a claim gives way to a newer one and comes back when that one is withdrawn. The first
 * day stands for all before, the last for all after.
 */
final class ToldDays {

  static final int DAYS = 8;

  private final @Nullable Claim[] known = new Claim[DAYS];

  /** Something that was told, with what gave way to it on each day. */
  private static final class Claim {
    private final String value;
    private final Map<Integer, Claim> under = new HashMap<>();
    private final Map<Integer, Claim> ended = new HashMap<>();

    Claim(String value) {
      this.value = value;
    }
  }

  /** Days that one claim holds, the last one exclusive. */
  record Run(String value, int from, int to) {}

  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int from = 0; from < DAYS; ) {
      int to = from + 1;
      while (to < DAYS && known[to] == known[from]) {
        to++;
      }
      if (known[from] != null) {
        runs.add(new Run(known[from].value, from, to));
      }
      from = to;
    }
    return runs;
  }

  void tell(String value, int first, int to) {
    int asked = first;
    List<Run> same =
        runs().stream()
            .filter(run -> run.value().equals(value) && run.from() < to && asked < run.to())
            .toList();
    int from = first > 0 ? first : same.stream().mapToInt(Run::from).max().orElse(0);
    if (same.contains(new Run(value, from, to)) || to == DAYS && holds(value, from)) {
      return;
    }
    Claim claim = new Claim(value);
    for (Run run : same) {
      for (int day = run.from(); day < run.to() && run.to() > from; day++) {
        if (day < from || day >= to) {
          claim.ended.put(day, Objects.requireNonNull(known[day]));
          known[day] = null;
        }
      }
    }
    for (int day = from; day < to; day++) {
      if (known[day] != null) {
        claim.under.put(day, known[day]);
      }
      known[day] = claim;
    }
  }

  private boolean holds(String value, int from) {
    for (int day = from; day < DAYS; day++) {
      if (known[day] == null || !known[day].value.equals(value)) {
        return false;
      }
    }
    return true;
  }

  void withdraw(Run run) {
    Claim claim = Objects.requireNonNull(known[run.from()]);
    for (int day = run.from(); day < run.to(); day++) {
      known[day] = claim.under.remove(day);
    }
    if (Arrays.stream(known).noneMatch(it -> it == claim)) {
      for (int day = 0; day < DAYS; day++) {
        if (known[day] == null) {
          known[day] = claim.ended.remove(day);
        }
      }
    }
  }
}
