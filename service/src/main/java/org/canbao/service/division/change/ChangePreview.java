package org.canbao.service.division.change;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.DivisionRecord.Kind;
import org.canbao.service.division.TodayCodes;

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
  public record Step(What what, String before, String after, String name, long divisions) {

    /** Under which code it is spoken of. */
    String anyCode() {
      return before.isEmpty() ? after : before;
    }
  }

  /** 做法. */
  public enum What {
    FOUNDS,
    GOES_ON,
    ENDS
  }

  public ChangePreview {
    steps = List.copyOf(steps);
  }

  /**
   * 共同上级: the code of the closest division that holds everything that would change; empty when only
   * the nation does.
   */
  String common() {
    return steps.stream()
        .flatMap(
            step ->
                step.what() == What.FOUNDS
                    ? Stream.of(above(step.after()))
                    : Stream.of(step.before(), step.after()))
        .reduce(TodayCodes::commonCode)
        .orElse("");
  }

  private static String above(String code) {
    return new DivisionCode(code).parent().map(DivisionCode::text).orElse("");
  }
}
