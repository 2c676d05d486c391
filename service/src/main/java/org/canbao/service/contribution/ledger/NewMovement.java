package org.canbao.service.contribution.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.rest.Fingerprint;

/**
 * 新资金变动: entries that sum to zero, and where they come from.
 *
 * @param origin the channel with its own number
 * @param bookedOn 到账日
 * @param source the movement that is undone or moved on
 */
public record NewMovement(
    MovementKind kind,
    Origin origin,
    Whose whose,
    LocalDate bookedOn,
    Optional<Long> source,
    List<LedgerEntry> entries) {

  /** 内部: the channel of what moves inside. */
  public static final String INTERNAL = "INTERNAL";

  /**
   * 来源.
   *
   * @param fingerprint of what was told
   */
  public record Origin(String channel, String reference, byte[] fingerprint) {

    /** Something inside, by a reference that tells it apart. */
    public static Origin inside(String reference) {
      return new Origin(INTERNAL, reference, Fingerprint.of(reference));
    }
  }

  /** 归属. */
  public record Whose(Optional<Long> person, Optional<Long> bill, long division) {}

  public NewMovement {
    entries = entries.stream().filter(entry -> !entry.amount().isZero()).toList();
    Yuan sum = Yuan.sum(entries.stream().map(LedgerEntry::amount).toList());
    if (!sum.isZero() || entries.isEmpty()) {
      throw new IllegalArgumentException(
          "the entries of a movement sum to 0.00, but were %s".formatted(sum));
    }
  }
}
