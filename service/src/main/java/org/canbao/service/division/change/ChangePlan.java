package org.canbao.service.division.change;

import java.util.List;
import java.util.Optional;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionRecord.Kind;

/**
 * 变更方案: what a change does, step by step.
 *
 * @param ends divisions that stand no more
 * @param founds divisions that begin
 * @param moves divisions that go on under another name or code, with all below them
 * @param from ids of the side before
 * @param to codes, on the day, of the side after
 */
record ChangePlan(
    Kind kind,
    List<Division> ends,
    List<Founding> founds,
    List<Move> moves,
    List<Long> from,
    List<String> to) {

  record Founding(String code, String name) {}

  record Move(Division division, String code, Optional<String> name) {}

  ChangePlan {
    ends = List.copyOf(ends);
    founds = List.copyOf(founds);
    moves = List.copyOf(moves);
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
