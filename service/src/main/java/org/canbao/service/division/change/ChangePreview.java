package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.List;
import org.canbao.service.division.DivisionRecord.Kind;

/**
 * 变更预览: what a change would do, before anybody decides on it.
 *
 * @param takesEffectAtOnce whether its day has come, so that today's codes follow immediately
 * @param recoded how many divisions would get another code, those below included
 * @param steps what would happen to the divisions that are named, in words of codes
 */
public record ChangePreview(
    Kind kind, LocalDate on, boolean takesEffectAtOnce, long recoded, List<Step> steps) {

  /**
   * 步骤.
   *
   * @param before the code before; empty of a division that is founded
   * @param after today's code of its facts once it has taken effect
   * @param divisions how many divisions it concerns, those below included
   */
  public record Step(What what, String before, String after, String name, long divisions) {}

  /** 做法. */
  public enum What {
    FOUNDS,
    GOES_ON,
    ENDS
  }

  public ChangePreview {
    steps = List.copyOf(steps);
  }
}
