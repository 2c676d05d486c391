package org.canbao.service.protection.rotation;

import java.util.List;
import org.canbao.service.rest.Text;

/**
 * 轮换结果: what was replaced.
 *
 * @param moved values that were sealed or indexed anew
 * @param lines what to tell the one who asked for it
 * @param finished whether no value is left with an old key
 */
public record RotationReport(long moved, List<Text> lines, boolean finished) {

  public RotationReport {
    lines = List.copyOf(lines);
  }
}
