package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.term.Money;

/**
 * 下一年度: what staying, or lapsing and returning one year later, would do.
 *
 * @param stay paid in the window of the next year, no claims
 * @param lapse the next year left out, paid in the window of the one after
 */
public record NextYear(Outlook stay, Outlook lapse) {

  /**
   * 前景.
   *
   * @param benefitFrom the first day of benefits; empty where it cannot be told
   * @param limit the payment limit; empty where there is none or it cannot be told
   */
  public record Outlook(Optional<LocalDate> benefitFrom, Optional<Money> limit) {}
}
