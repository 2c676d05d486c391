package org.canbao.command.policies;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.Session;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.decision.PolicyBook;

/**
 * 比较的一方: one operand of a comparison.
 *
 * @param policies the policies to decide by
 * @param policy the one policy that is meant; empty where all are
 */
record Side(PolicyBook policies, Optional<Policy> policy) {

  private static final String BASE = "base";
  private static final Pattern AREA = Pattern.compile("(\\d{6})(?:@(\\d{4}))?");

  /** Reads an operand: an area with or without its year, the word base, or a file. */
  static Side of(String operand, Optional<Integer> year, PolicyLibrary base, Session session)
      throws BadArgument {
    Matcher area = AREA.matcher(operand);
    if (area.matches()) {
      AreaPolicies policies = Areas.find(operand, area.group(1), base.book());
      return new Side(base.book(), Optional.of(policies.of(year(operand, area.group(2), year))));
    }
    if (operand.equals(BASE)) {
      return new Side(base.book(), Optional.empty());
    }
    PolicyLibrary changed = base.with(Documents.sources(operand, List.of(Path.of(operand))));
    return new Side(Documents.usable(changed, base.findings(), session).book(), Optional.empty());
  }

  private static int year(String operand, String written, Optional<Integer> year)
      throws BadArgument {
    if (written == null && year.isEmpty()) {
      throw BadArgument.of(
          operand, "缺少年度，应为代码@年度，或另给--year", "no year, expected CODE@YEAR or the option --year");
    }
    return Areas.year(operand, written == null ? year.get() : Integer.parseInt(written));
  }
}
