package org.canbao.command.decide;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.canbao.contract.decision.DecisionPage;
import org.canbao.contract.decision.DecisionWriter;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;

/** 输出格式: how a decision is written. */
enum Layout {
  /** One JSON object on a line, for programs. */
  JSON,
  /** A page for a clerk. */
  TEXT;

  void write(Decision decision, PolicyBook policies, Language language, ByteArrayOutputStream out) {
    switch (this) {
      case JSON -> {
        DecisionWriter.write(decision, language, out);
        out.write('\n');
      }
      case TEXT -> {
        String name = policies.find(decision.area()).map(AreaPolicies::name).orElse("");
        out.writeBytes(
            DecisionPage.text(decision, name, language).getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
