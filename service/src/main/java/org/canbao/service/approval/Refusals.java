package org.canbao.service.approval;

import java.util.stream.Collectors;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import tools.jackson.core.JacksonException;

/** 不予受理的情形: the refusals that proposing and deciding share. */
final class Refusals {

  private static final int LONGEST_STEP = 60;

  private Refusals() {}

  static void requireRight(Actor actor, Right right) {
    if (!actor.may(right)) {
      throw Problem.forbidden(
          "right-missing",
          Text.of("办理此类事项需要权限 %s", "this kind of matter needs the right %s").formatted(right));
    }
  }

  static Problem elsewhere() {
    return Problem.forbidden(
        "outside-territory", Text.of("该事项不在您的管辖范围内", "this matter lies outside your territory"));
  }

  static Problem unknown() {
    return Problem.notFound(
        "proposal-unknown",
        Text.of("没有这个复核事项，或不在您的管辖范围内", "there is no such proposal in your territory"));
  }

  static Problem ended(ProposalState state) {
    return Problem.conflict(
        "proposal-ended",
        Text.of("该事项已结束（%s），不能再办理", "this proposal has ended (%s) and cannot be changed")
            .formatted(state));
  }

  static Problem outdated() {
    return Problem.conflict(
        "proposal-outdated",
        Text.of(
            "提出之后原有内容已变更，请驳回或撤回后重新提出",
            "what it would change has changed since; reject or withdraw it and propose anew"));
  }

  static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : step.getPropertyName())
        .map(name -> name.substring(0, Math.min(LONGEST_STEP, name.length())))
        .collect(Collectors.joining("."));
  }
}
