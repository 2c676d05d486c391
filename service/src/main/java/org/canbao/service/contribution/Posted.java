package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 到账结果: where money landed and what that brought. A repetition hears the same.
 *
 * @param id the number of the movement
 * @param landed where it went
 * @param bill the bill it was for; another one than named when the price changed meanwhile
 * @param notes what to tell whoever paid
 */
public record Posted(
    long id,
    String channel,
    String reference,
    LocalDate bookedOn,
    Yuan amount,
    Landed landed,
    Optional<Long> person,
    Optional<Billed> bill,
    List<Note> notes) {

  /** 去向. */
  public record Landed(Yuan bill, Yuan credit, Yuan suspense) {}

  /** 缴费单: how it stands now. */
  public record Billed(long id, BillState state, Yuan due, long enrolment) {}

  public Posted {
    notes = List.copyOf(notes);
  }
}
