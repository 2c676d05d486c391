package org.canbao.matching.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** 证据账: the parts of a score; their sum is the score, to the last thousandth of a bit. */
public record Ledger(List<Entry> entries) {

  /** The item of the first entry: how likely any two are the same before anything is compared. */
  public static final String PRIOR = "prior";

  public Ledger {
    entries = List.copyOf(entries);
  }

  /**
   * 账目.
   *
   * @param item what was compared
   * @param level the degree of agreement, or why this is added
   * @param bits in thousandths
   */
  public record Entry(String item, String level, int bits) {}

  /** The score, in thousandths of bits. */
  public int bits() {
    return entries.stream().mapToInt(Entry::bits).sum();
  }

  /** The evidence of one item. */
  public int bits(String item) {
    return entries.stream().filter(entry -> entry.item().equals(item)).mapToInt(Entry::bits).sum();
  }

  /** The degree at which an item agrees, if it was compared. */
  public Optional<String> level(String item) {
    return entries.stream()
        .filter(entry -> entry.item().equals(item))
        .map(Entry::level)
        .findFirst();
  }

  /** 反证: what speaks against it. */
  public List<Entry> counterEvidence() {
    return entries.stream()
        .filter(entry -> entry.bits() < 0 && !entry.item().equals(PRIOR))
        .toList();
  }

  /** As lines, one for each part, and the sum. */
  @Override
  public String toString() {
    return entries.stream()
            .map(entry -> entry.item() + " " + entry.level() + " " + Bits.text(entry.bits()))
            .collect(Collectors.joining("\n"))
        + "\n= "
        + Bits.text(bits());
  }
}
