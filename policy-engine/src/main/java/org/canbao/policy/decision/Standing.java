package org.canbao.policy.decision;

import java.time.LocalDate;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.limit.LimitCase;
import org.canbao.policy.price.PriceCase;
import org.canbao.policy.waiting.Posting;

/**
 * 案情: one person's facts folded into what each matter asks for; both faces of the engine start
 * here.
 *
 * @param facts the facts
 * @param on the day asked
 * @param asked the policies of the area asked about
 * @param place the policies of the place of enrolment
 * @param enrolled whether the year asked is enrolled; otherwise it is a quote
 * @param posting what the wait depends on
 * @param limit what the payment limit depends on
 * @param price what the price depends on
 * @param countable the years that can be gaps
 * @param insuredEarlier whether the person was insured before the first year of a year set
 */
public record Standing(
    Facts facts,
    LocalDate on,
    AreaPolicies asked,
    AreaPolicies place,
    boolean enrolled,
    Posting posting,
    LimitCase limit,
    PriceCase price,
    int countable,
    boolean insuredEarlier) {

  public Resident row() {
    return posting.row();
  }

  public int year() {
    return facts.year();
  }
}
