package org.canbao.service.snapshot;

import java.time.LocalDate;
import org.canbao.documents.PolicyDigest;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.YearSet;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/**
 * 快照所问: for which area, coverage year and day histories are folded, and under which policies.
 *
 * @param on the day asked; what was posted later is not known yet
 */
public record SnapshotQuestion(String area, int year, LocalDate on, PolicyBook policies) {

  public SnapshotQuestion {
    if (policies.find(area).isEmpty()) {
      throw Problem.conflict(
          "area-unknown",
          Text.of("没有统筹地区 %s 的政策文件；已有：%s", "no documents of a pooling area %s; there are: %s")
              .formatted(area, String.join(", ", policies.sorted().keySet())));
    }
    if (year < YearSet.FIRST || year > YearSet.LAST) {
      throw Problem.conflict(
          "year-wrong",
          Text.of("参保年度应为 %d 至 %d", "the coverage year should be from %d to %d")
              .formatted(YearSet.FIRST, YearSet.LAST));
    }
  }

  AreaPolicies asked() {
    return policies.find(area).orElseThrow();
  }

  String digest() {
    return PolicyDigest.of(asked());
  }

  /** The code of the pooling area as divisions have it: without zeros behind. */
  String prefix() {
    return area.endsWith("00") ? area.substring(0, 4) : area;
  }
}
