package org.canbao.service.audit.verification;

import java.util.ArrayList;
import java.util.List;
import org.canbao.service.rest.Text;

/**
 * 校验结果.
 *
 * @param entries how many entries were read
 * @param anchors how many anchors they were held against
 */
public record VerificationReport(long entries, int anchors, List<Finding> findings) {

  public VerificationReport {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as it was written. */
  public boolean intact() {
    return findings.isEmpty();
  }

  /** The findings and the sum, for a person. */
  public List<Text> lines() {
    List<Text> lines = new ArrayList<>(findings.stream().map(Finding::line).toList());
    lines.add(
        intact()
            ? Text.of("已校验 %d 条记录、%d 个锚，完好无损", "%d entries and %d anchors verified, all intact")
                .formatted(entries, anchors)
            : Text.of(
                    "已校验 %d 条记录、%d 个锚，发现 %d 处问题", "%d entries and %d anchors verified, %d findings")
                .formatted(entries, anchors, findings.size()));
    return lines;
  }
}
