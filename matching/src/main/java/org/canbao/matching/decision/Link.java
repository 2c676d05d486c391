package org.canbao.matching.decision;

import org.canbao.matching.score.Ledger;

/**
 * 关联: a row is of a registered person. Only {@link Vetoes} makes one, and only when nothing forbids
 * it.
 */
public final class Link implements Ruling {

  private final long row;
  private final long person;
  private final Stage stage;
  private final Ledger ledger;

  Link(long row, long person, Stage stage, Ledger ledger) {
    this.row = row;
    this.person = person;
    this.stage = stage;
    this.ledger = ledger;
  }

  /** The row. */
  public long row() {
    return row;
  }

  /** The key of the person. */
  public long person() {
    return person;
  }

  /** By which rule. */
  public Stage stage() {
    return stage;
  }

  /** The evidence. */
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public String toString() {
    return "Link[row " + row + ", person " + person + ", " + stage + "]";
  }
}
