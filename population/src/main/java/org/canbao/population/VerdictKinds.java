package org.canbao.population;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.canbao.policy.block.Verdicts;

/**
 * 结果种类: what is decided but for the first day of benefits takes few values among millions of
 * people; each gets a number, so that a row hands back one word instead of nine.
 */
final class VerdictKinds {

  /** 一种结果. */
  record Kind(
      int status,
      int fixed,
      int variable,
      int limit,
      int awards,
      int penalty,
      int payable,
      int subsidy) {

    static Kind of(Verdicts verdicts, int row) {
      return new Kind(
          verdicts.status(row),
          verdicts.fixed(row),
          verdicts.variable(row),
          verdicts.limit(row),
          verdicts.awards(row),
          verdicts.penalty(row),
          verdicts.payable(row),
          verdicts.subsidy(row));
    }

    boolean isOf(Verdicts verdicts, int row) {
      return status == verdicts.status(row)
          && fixed == verdicts.fixed(row)
          && variable == verdicts.variable(row)
          && limit == verdicts.limit(row)
          && awards == verdicts.awards(row)
          && penalty == verdicts.penalty(row)
          && payable == verdicts.payable(row)
          && subsidy == verdicts.subsidy(row);
    }
  }

  private final ConcurrentHashMap<Kind, Integer> numbers = new ConcurrentHashMap<>();
  private final List<Kind> kinds = new ArrayList<>();

  private synchronized int add(Kind kind) {
    return numbers.computeIfAbsent(
        kind,
        one -> {
          kinds.add(one);
          return kinds.size() - 1;
        });
  }

  synchronized List<Kind> list() {
    return List.copyOf(kinds);
  }

  /** 查表: one thread's memory of numbers, asked before the shared one. */
  final class Lookup {

    private static final int SLOTS = 1 << 12;

    private final Kind[] known = new Kind[SLOTS];
    private final int[] number = new int[SLOTS];

    int of(Verdicts verdicts, int row) {
      int slot = slot(verdicts, row);
      Kind kind = known[slot];
      if (kind == null || !kind.isOf(verdicts, row)) {
        kind = Kind.of(verdicts, row);
        known[slot] = kind;
        number[slot] = add(kind);
      }
      return number[slot];
    }

    private static int slot(Verdicts verdicts, int row) {
      int mixed = verdicts.limit(row) * 31 + verdicts.awards(row);
      mixed = mixed * 31 + verdicts.payable(row);
      mixed =
          mixed * 31 + verdicts.variable(row) * 64 + verdicts.fixed(row) * 8 + verdicts.status(row);
      return mixed * 0x9E3779B1 >>> 20;
    }
  }
}
