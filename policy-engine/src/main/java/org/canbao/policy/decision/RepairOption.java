package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.term.Money;

/**
 * 修复方案: what repairing further gap years would cost and gain.
 *
 * @param years how many years more
 * @param price what they cost together; empty where the area gives no price
 * @param months the whole wait that remains, in the unit of the wait
 * @param benefitFrom the first day of benefits then
 */
public record RepairOption(int years, Optional<Money> price, int months, LocalDate benefitFrom) {}
