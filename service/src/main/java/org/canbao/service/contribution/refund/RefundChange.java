package org.canbao.service.contribution.refund;

import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 退费: credit of a person that shall go back to who paid it.
 *
 * @param funder who paid it
 */
public record RefundChange(long person, Funder funder, Yuan amount) {
  public RefundChange {
    new Checks()
        .that(funder != null, "funder", Text.of("必须给出", "must be given"))
        .that(
            amount != null && amount.isPositive(),
            "amount",
            Text.of("应大于 0.00", "expected more than 0.00"))
        .done();
  }
}
