package org.canbao.matching.people;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.score.Edits;

/**
 * 号码与出生日期: compared together, because the number contains the day of birth and must not count
 * twice; from the strongest on.
 */
public enum IdentityLevel {
  /** 号码相同. */
  NUMBER_SAME,
  /** 号码差一处. */
  NUMBER_SLIP,
  /** 号码差两处. */
  NUMBER_SLIPS,
  /** 号码前 14 位相同. */
  NUMBER_FRONT,
  /** 号码后 12 位相同. */
  NUMBER_BACK,
  /** 出生日期相同. */
  BORN_SAME,
  /** 一为农历. */
  BORN_LUNAR,
  /** 出生日期差一处. */
  BORN_SLIP,
  /** 月日颠倒. */
  BORN_TURNED,
  /** 同年同月. */
  BORN_MONTH,
  /** 差一年. */
  BORN_YEAR,
  /** 不同. */
  DIFFERENT;

  private static final int LENGTH = 18;
  private static final int FRONT = 14;
  private static final int BACK = 12;
  private static final int SHORTEST = 15;

  /** Whether the number itself gave the evidence. */
  public boolean isOfNumber() {
    return compareTo(NUMBER_BACK) <= 0;
  }

  /** How the numbers and days of birth of two records fit; empty when one says nothing. */
  static Optional<IdentityLevel> of(Particulars one, Particulars other) {
    Optional<IdentityLevel> number = number(one.number(), other.number());
    return number.isPresent() ? number : born(one.born(), other.born());
  }

  private static Optional<IdentityLevel> number(Reading one, Reading other) {
    String mine = one.text();
    String yours = other.text();
    if (mine.isEmpty() || yours.isEmpty()) {
      return Optional.empty();
    }
    if (mine.equals(yours) && !(one instanceof Reading.Placeholder)) {
      return Optional.of(NUMBER_SAME);
    }
    boolean bothRight = one.checked().isPresent() && other.checked().isPresent();
    boolean citizens = one.citizen().isPresent() || other.citizen().isPresent();
    if (bothRight || !citizens || mine.length() < SHORTEST || yours.length() < SHORTEST) {
      return Optional.empty();
    }
    return damaged(mine, yours);
  }

  private static Optional<IdentityLevel> damaged(String mine, String yours) {
    int slips = Edits.between(mine, yours, 2);
    if (slips <= 2) {
      return Optional.of(slips == 1 ? NUMBER_SLIP : NUMBER_SLIPS);
    }
    if (mine.regionMatches(0, yours, 0, FRONT)) {
      return Optional.of(NUMBER_FRONT);
    }
    boolean back =
        mine.length() == LENGTH
            && yours.length() == LENGTH
            && mine.regionMatches(LENGTH - BACK, yours, LENGTH - BACK, BACK);
    return back ? Optional.of(NUMBER_BACK) : Optional.empty();
  }

  private static Optional<IdentityLevel> born(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.flatMap(mine -> other.map(yours -> of(BirthFit.of(mine, yours))));
  }

  private static IdentityLevel of(BirthFit fit) {
    return switch (fit) {
      case SAME -> BORN_SAME;
      case LUNAR -> BORN_LUNAR;
      case SLIP -> BORN_SLIP;
      case TURNED -> BORN_TURNED;
      case MONTH -> BORN_MONTH;
      case YEAR -> BORN_YEAR;
      case DIFFERENT -> DIFFERENT;
    };
  }
}
