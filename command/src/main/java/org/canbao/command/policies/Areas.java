package org.canbao.command.policies;

import org.canbao.command.terminal.BadArgument;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.YearSet;

/** 地区与年度: finds what a user names, or says which names there are. */
final class Areas {

  private Areas() {}

  static AreaPolicies find(String argument, String area, PolicyBook policies) throws BadArgument {
    String known = String.join(", ", policies.sorted().keySet());
    return policies
        .find(area)
        .orElseThrow(
            () ->
                BadArgument.of(
                    argument,
                    "没有该统筹地区的政策，应为：" + known,
                    "no policy for this pooling area, expected one of " + known));
  }

  static int year(String argument, int year) throws BadArgument {
    if (year < YearSet.FIRST || year > YearSet.LAST) {
      throw BadArgument.of(
          argument,
          "应为%d至%d的参保年度".formatted(YearSet.FIRST, YearSet.LAST),
          "expected a coverage year from %d to %d".formatted(YearSet.FIRST, YearSet.LAST));
    }
    return year;
  }
}
