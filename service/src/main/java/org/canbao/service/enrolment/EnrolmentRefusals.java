package org.canbao.service.enrolment;

import java.time.LocalDate;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** 参保退回: what is told when an enrolment cannot be. */
public final class EnrolmentRefusals {

  private EnrolmentRefusals() {}

  static Problem unknown() {
    return Problem.notFound(
        "enrolment-unknown",
        Text.of("没有该参保登记，或不在您的管辖范围内", "there is no such enrolment in your territory"));
  }

  static Problem elsewhere() {
    return Problem.forbidden(
        "outside-territory",
        Text.of(
            "该参保登记在您的管辖范围以外办理，请由登记地变更",
            "this enrolment is kept elsewhere; ask the place of registration to change it"));
  }

  static Problem merged(long file) {
    return Problem.conflict(
        "person-merged",
        Text.of("该档案已并入档案 %d，请在该档案下办理", "this file was joined to file %d; work there")
            .formatted(file));
  }

  /** Somebody dead. */
  public static Problem dead() {
    return Problem.conflict(
        "person-dead",
        Text.of("该人员已登记死亡，不能参保", "this person is recorded as dead and cannot be enrolled"));
  }

  static Problem emigrated() {
    return Problem.conflict(
        "person-emigrated",
        Text.of("该人员已登记出境定居，不能参保", "this person is recorded as emigrated and cannot be enrolled"));
  }

  static Problem birthUnknown() {
    return Problem.conflict(
        "birth-unknown",
        Text.of("档案中没有出生日期，请先补录", "the file has no date of birth; record it first"));
  }

  /** Somebody born after the last day that could be covered. */
  public static Problem unborn(LocalDate last) {
    return Problem.conflict(
        "not-born",
        Text.of("出生日期晚于 %s，不能参保", "born after %s; there is nothing to cover").formatted(last));
  }

  static Problem yearOutOfRange(int first, int last) {
    return Problem.conflict(
        "year-out-of-range",
        Text.of("参保年度应为 %d 至 %d", "expected a coverage year from %d to %d").formatted(first, last));
  }

  static Problem ended(EnrolmentState state) {
    return Problem.conflict(
        "enrolment-ended",
        Text.of("该参保登记已是 %s，不能再变更", "this enrolment is %s and changes no more").formatted(state));
  }

  static Problem staysForTheYear(Enrolment.Span paid) {
    return Problem.conflict(
        "year-stays",
        Text.of(
                "%d 年度已在统筹地区 %s 开始享受，当年不再转移；请为下一年度登记",
                "the year %d runs in the pooling area %s and stays there; register the next year")
            .formatted(paid.year().orElseThrow(), paid.area()));
  }

  static Problem lumpSumNotOffered(int most) {
    return Problem.conflict(
        "lump-sum-not-offered",
        Text.of(
                "当地文件允许一次趸缴的年数至多为 %d",
                "the documents of the place let at most %d year(s) be paid at once")
            .formatted(most));
  }

  static Problem arrearsHelpNothing() {
    return Problem.conflict(
        "arrears-help-nothing",
        Text.of(
            "不符合制度切换条件（连续参保、中断时间或当地规定），补缴不能免除等待期",
            "the conditions of a switch of schemes are not met; paying arrears would not do away"
                + " with the wait"));
  }
}
