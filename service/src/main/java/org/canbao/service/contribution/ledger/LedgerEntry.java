package org.canbao.service.contribution.ledger;

import java.util.Optional;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.Yuan;

/**
 * 资金分录.
 *
 * @param amount plus: into the account
 */
public record LedgerEntry(
    Account account, Optional<Long> bill, Optional<Long> person, Funder funder, Yuan amount) {

  /** Money from or to outside. */
  public static LedgerEntry channel(Funder funder, Yuan amount) {
    return new LedgerEntry(Account.CHANNEL, Optional.empty(), Optional.empty(), funder, amount);
  }

  /** Money for a bill. */
  public static LedgerEntry bill(long bill, long person, Funder funder, Yuan amount) {
    return new LedgerEntry(Account.BILL, Optional.of(bill), Optional.of(person), funder, amount);
  }

  /** A person's money that nothing is owed for. */
  public static LedgerEntry credit(long person, Funder funder, Yuan amount) {
    return new LedgerEntry(Account.CREDIT, Optional.empty(), Optional.of(person), funder, amount);
  }

  /** Money of which nobody knows whose it is. */
  public static LedgerEntry suspense(Funder funder, Yuan amount) {
    return new LedgerEntry(Account.SUSPENSE, Optional.empty(), Optional.empty(), funder, amount);
  }

  /** Money that went back. */
  public static LedgerEntry refund(long person, Funder funder, Yuan amount) {
    return new LedgerEntry(Account.REFUND, Optional.empty(), Optional.of(person), funder, amount);
  }
}
