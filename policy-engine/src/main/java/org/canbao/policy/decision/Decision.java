package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Readings;
import org.canbao.policy.term.Reason;
import org.canbao.policy.waiting.Waiting;

/**
 * 核定结果: everything that was decided for one person, with the reasons.
 *
 * @param person the key from the facts
 * @param area the pooling area
 * @param year the coverage year
 * @param on the day asked
 * @param status where the person stands on that day
 * @param waiting the wait; empty while undecided
 * @param repairOptions what further repair would do, by growing number of years
 * @param cap the payment limit; empty while undecided
 * @param price the price; empty while undecided
 * @param nextYear what staying or lapsing would do
 * @param reasons why, in the order in which it was decided
 * @param readings the readings leaned on
 * @param missing the facts or policy values that are needed
 */
public record Decision(
    String person,
    String area,
    int year,
    LocalDate on,
    Status status,
    Optional<Waiting> waiting,
    List<RepairOption> repairOptions,
    Optional<Cap> cap,
    Optional<Price> price,
    NextYear nextYear,
    List<Reason> reasons,
    Readings readings,
    List<MissingFact> missing)
    implements Answer {}
