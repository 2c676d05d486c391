package org.canbao.policy.limit;

import java.util.Optional;
import org.canbao.policy.term.Money;

/**
 * 最高支付限额: the payment limit of one coverage year with its parts.
 *
 * @param base 原封顶线
 * @param continuousYears uninterrupted resident years up to and with this one
 * @param continuity what continuity earned, before the joint limit
 * @param claimFree what claim-free years earned, before the joint limit
 * @param awards both, after the joint limit
 * @param penalty what gap years took off
 * @param limit the limit; empty for people outside it
 */
public record Cap(
    Money base,
    int continuousYears,
    Money continuity,
    Money claimFree,
    Money awards,
    Money penalty,
    Optional<Money> limit) {}
