package org.canbao.matching.name;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * 姓名比对结果: how closely two names fit.
 *
 * @param level empty when one of them says nothing
 * @param cost what the variants in them cost, in thousandths of bits
 */
public record NameFit(Optional<NameLevel> level, int cost) {

  private static final int CUT_OFF = 3;
  private static final int LONG = 5;

  /** 比较: how closely two names fit. */
  public static NameFit of(Name one, Name other) {
    if (one.isSilent() || other.isSilent()) {
      return new NameFit(Optional.empty(), 0);
    }
    if (one.tidy().equals(other.tidy())) {
      return at(NameLevel.SAME);
    }
    if (one.dotless().equals(other.dotless())) {
      return at(NameLevel.DOTLESS);
    }
    if (one.standard().equals(other.standard())) {
      return new NameFit(Optional.of(NameLevel.VARIANT), variants(one, other));
    }
    return at(weaker(one, other));
  }

  private static NameFit at(NameLevel level) {
    return new NameFit(Optional.of(level), 0);
  }

  private static int variants(Name one, Name other) {
    int[] mine = one.dotless().codePoints().toArray();
    int[] yours = other.dotless().codePoints().toArray();
    int cost = 0;
    for (int i = 0; i < Math.min(mine.length, yours.length); i++) {
      cost += Variants.cost(mine[i], yours[i]);
    }
    return cost;
  }

  private static NameLevel weaker(Name one, Name other) {
    List<String> mine = one.units();
    List<String> yours = other.units();
    if (mine.size() == yours.size()) {
      NameLevel level = placeByPlace(mine, yours);
      if (level != NameLevel.DIFFERENT) {
        return level;
      }
    }
    if (isRomanised(one, other)) {
      return NameLevel.ROMANISED;
    }
    if (isCutOff(mine, yours) || isCutOff(yours, mine)) {
      return NameLevel.CUT_OFF;
    }
    if (sorted(mine).equals(sorted(yours))) {
      return NameLevel.SWAPPED;
    }
    return isDropped(mine, yours) || isDropped(yours, mine)
        ? NameLevel.ONE_DROPPED
        : parts(mine, yours);
  }

  private static NameLevel placeByPlace(List<String> mine, List<String> yours) {
    NameLevel level = NameLevel.DIFFERENT;
    int different = 0;
    int lost = 0;
    int at = 0;
    for (int i = 0; i < mine.size(); i++) {
      Units.Kinship kinship = Units.kinship(mine.get(i), yours.get(i));
      switch (kinship) {
        case SAME -> {}
        case LOST -> lost++;
        case SOUND, SHAPE, NONE -> {
          different++;
          at = i;
          level = kinship.level();
        }
      }
    }
    if (different + lost >= mine.size() || different > 1) {
      return NameLevel.DIFFERENT;
    }
    if (different == 0) {
      return NameLevel.LOST_CHARACTER;
    }
    return lost > 0 || level == NameLevel.ONE_OTHER && !isWithinGiven(mine, at)
        ? NameLevel.DIFFERENT
        : level;
  }

  /** Whether a place lies in a given name of two characters or more. */
  private static boolean isWithinGiven(List<String> units, int at) {
    int surname = Units.surname(units);
    return at >= surname && units.size() - surname > 1;
  }

  private static boolean isRomanised(Name one, Name other) {
    boolean mine = one.has(NameFlag.ROMANISED);
    boolean yours = other.has(NameFlag.ROMANISED);
    if (!mine && !yours) {
      return false;
    }
    if (mine && yours) {
      return one.tokens().equals(other.tokens())
          || Units.joined(one.tokens()).equals(Units.joined(other.tokens()));
    }
    return mine ? Units.reads(one, other) : Units.reads(other, one);
  }

  /** Whether the shorter is the front of a longer name that had no room. */
  private static boolean isCutOff(List<String> shorter, List<String> longer) {
    return shorter.size() >= CUT_OFF
        && longer.size() >= LONG
        && shorter.size() < longer.size()
        && Units.same(longer.subList(0, shorter.size()), shorter);
  }

  /** Whether the shorter lacks one unit of the longer. */
  private static boolean isDropped(List<String> shorter, List<String> longer) {
    if (shorter.size() < 2 || shorter.size() >= longer.size()) {
      return false;
    }
    if (shorter.size() + 1 != longer.size()) {
      return false;
    }
    int at = 0;
    while (at < shorter.size() && Units.same(shorter.get(at), longer.get(at))) {
      at++;
    }
    return Units.same(shorter.subList(at, shorter.size()), longer.subList(at + 1, longer.size()));
  }

  private static NameLevel parts(List<String> mine, List<String> yours) {
    int surname = Units.surname(mine);
    int another = Units.surname(yours);
    boolean sameSurname = Units.same(mine.subList(0, surname), yours.subList(0, another));
    List<String> given = mine.subList(surname, mine.size());
    List<String> other = yours.subList(another, yours.size());
    if (!sameSurname && !given.isEmpty() && Units.same(given, other)) {
      return NameLevel.GIVEN_ONLY;
    }
    return sameSurname ? NameLevel.SURNAME_ONLY : NameLevel.DIFFERENT;
  }

  private static List<String> sorted(List<String> units) {
    List<String> sorted = new java.util.ArrayList<>(units);
    Collections.sort(sorted);
    return sorted;
  }
}
