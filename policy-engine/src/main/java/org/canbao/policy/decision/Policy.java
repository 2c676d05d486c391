package org.canbao.policy.decision;

import org.canbao.policy.history.HistoryTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * 政策: what is in force in one pooling area for one coverage year, resolved from all layers.
 *
 * @param area the pooling area, a six-digit division code
 * @param year the coverage year
 * @param history which years count
 * @param waiting waits
 * @param limit the payment limit
 * @param price money
 */
public record Policy(
    String area,
    int year,
    HistoryTerms history,
    WaitingTerms waiting,
    LimitTerms limit,
    PriceTerms price) {}
