package org.canbao.service.protection;

import java.util.OptionalLong;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 查看申请: which plain value somebody wants to see, and why.
 *
 * @param record the record in whose file it stands, as the audit trail names it
 * @param reason 10 to 200 characters in the person's own words, without any number of a person
 */
public record RevealRequest(
    FieldPlace place, Protected value, Subject record, RevealPurpose purpose, String reason) {

  /**
   * 所涉记录.
   *
   * @param division the division whose territory the record lies in
   */
  public record Subject(String matter, String id, OptionalLong division) {}

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  /** Refuses a reason that says nothing or says too much. */
  void check() {
    String stripped = reason.strip();
    int length = stripped.codePointCount(0, stripped.length());
    new Checks()
        .that(
            length >= SHORTEST
                && length <= LONGEST
                && stripped.codePoints().noneMatch(Character::isISOControl),
            "reason",
            Text.of("请用 %d 至 %d 个字说明理由", "give a reason of %d to %d characters")
                .formatted(SHORTEST, LONGEST))
        .that(
            !PlainNumbers.isIn(stripped),
            "reason",
            Text.of(
                "理由中不得写身份证号、手机号或银行账号",
                "a reason may not contain an identity number, a phone or an account"))
        .done();
  }
}
