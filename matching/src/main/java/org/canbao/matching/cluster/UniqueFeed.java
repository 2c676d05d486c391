package org.canbao.matching.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canbao.matching.decision.Decision;
import org.canbao.matching.decision.Link;
import org.canbao.matching.decision.ReviewReason;

/**
 * 唯一来源: a feed that says of itself that each person is in it once (V6). Of rows that lead to the
 * same person the one decided by the stronger rule stays; where two are alike strong, all are
 * looked at. The order of the rows makes no difference.
 */
public final class UniqueFeed {

  private UniqueFeed() {}

  /** 归一: the decisions, in their order, with no person linked twice. */
  public static List<Decision> resolve(Collection<Decision> decisions) {
    Map<Long, List<Link>> hits = new HashMap<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Linked(var link, _)) {
        hits.computeIfAbsent(link.person(), _ -> new ArrayList<>()).add(link);
      }
    }
    List<Decision> resolved = new ArrayList<>();
    for (Decision decision : decisions) {
      resolved.add(
          decision instanceof Decision.Linked linked && !stays(linked.link(), hits)
              ? review(linked)
              : decision);
    }
    return resolved;
  }

  private static boolean stays(Link link, Map<Long, List<Link>> hits) {
    List<Link> rivals = hits.get(link.person());
    Link strongest = rivals.stream().min(Comparator.comparing(Link::stage)).orElseThrow();
    boolean alone =
        rivals.stream().filter(rival -> rival.stage() == strongest.stage()).count() == 1;
    return alone && link == strongest;
  }

  private static Decision review(Decision.Linked linked) {
    return new Decision.ForReview(
        linked.row(), linked.link().stage(), Set.of(ReviewReason.HIT_TWICE), linked.others());
  }
}
