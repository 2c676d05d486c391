package org.canbao.service.contribution;

import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** 资金退回: what is told when money cannot be moved as asked. */
public final class MoneyRefusals {

  private MoneyRefusals() {}

  static Problem referenceUsed() {
    return Problem.conflict(
        "reference-used",
        Text.of(
            "该渠道流水号已用于另一笔内容不同或他处的款项，应为新的流水号",
            "this number of the channel stands for other money already; expected a new number"));
  }

  static Problem unknownPosting() {
    return Problem.notFound(
        "posting-unknown",
        Text.of("没有该笔款项，或不在您的管辖范围内", "there is no such money in your territory"));
  }

  static Problem reversedAlready() {
    return Problem.conflict(
        "reversed-already", Text.of("该笔款项已冲销", "this posting was reversed already"));
  }

  static Problem notAPosting() {
    return Problem.conflict(
        "not-a-posting", Text.of("只有到账可以冲销或认领", "only a posting can be reversed or claimed"));
  }

  static Problem movedOn(Yuan missing) {
    return Problem.conflict(
        "money-moved-on",
        Text.of(
                "款项已划转或退费，尚差 %s 元可冲销",
                "the money was moved on or refunded; %s yuan of it are not there any more")
            .formatted(missing));
  }

  static Problem notUnclaimed() {
    return Problem.conflict(
        "not-unclaimed", Text.of("该笔款项不在待认领中", "this money is not waiting to be claimed"));
  }

  static Problem otherPerson() {
    return Problem.conflict(
        "other-person",
        Text.of(
            "结余只能用于同一人的缴费单",
            "credit pays bills of the same person alone; refund it to use it elsewhere"));
  }

  static Problem targetUnknown() {
    return Problem.notFound(
        "target-unknown",
        Text.of("没有该缴费单或人员，或不在您的管辖范围内", "there is no such bill or person in your territory"));
  }

  /** More than the credit that is there. */
  public static Problem notEnoughCredit(Yuan there) {
    return Problem.conflict(
        "not-enough-credit",
        Text.of("结余不足：该出资方名下有 %s 元", "not enough credit: %s yuan of this funder are there")
            .formatted(there));
  }
}
