package org.canbao.service.contribution.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;

/**
 * 资金变动: entries that sum to zero.
 *
 * @param reverses the movement that is undone or moved on
 * @param reversed whether it was undone itself
 */
public record Movement(
    long id,
    MovementKind kind,
    String channel,
    String reference,
    Optional<Long> person,
    Optional<Long> bill,
    LocalDate bookedOn,
    Optional<Long> reverses,
    boolean reversed,
    Record recorded,
    List<LedgerEntry> entries) {

  /** 记录: who booked it when. */
  public record Record(String by, Instant at) {}

  public Movement {
    entries = List.copyOf(entries);
  }

  /** What came in from outside. */
  public Yuan amount() {
    return Yuan.sum(
            entries.stream()
                .filter(entry -> entry.account() == Account.CHANNEL)
                .map(LedgerEntry::amount)
                .toList())
        .negated();
  }
}
