package org.canbao.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.canbao.invented.Person.Fate;
import org.canbao.invented.Person.Origin;
import org.canbao.invented.Person.Spell;

/** 际遇: what happens to few people: death, emigration, poverty, service abroad or under arms. */
final class Fates {

  private static final int YEARS = 5;
  private static final List<Share> IDENTITIES =
      List.of(
          new Share("EXTREME_POVERTY", 30),
          new Share("ORPHAN", 5),
          new Share("SUBSISTENCE_ALLOWANCE", 190),
          new Share("SUBSISTENCE_MARGINAL", 40),
          new Share("RETURNED_TO_POVERTY", 10),
          new Share("POVERTY_MONITORED", 30),
          new Share("LOW_INCOME", 20),
          new Share("SEVERELY_DISABLED", 60),
          new Share("DEMOBILISED_SOLDIER", 10),
          new Share("RELEASED_PRISONER", 5),
          new Share("UNEMPLOYMENT_BENEFIT", 20));

  private Fates() {}

  /** 占比: how many of ten thousand. */
  private record Share(String code, int perTenThousand) {}

  static Fate fate(int born, int today, SplittableRandom random) {
    int age = Ages.age(born, today);
    int number = random.nextInt(10_000);
    int dead = age >= 75 ? 900 : age >= 60 ? 250 : 15;
    int earliest = Math.max(born + 1, today - YEARS * 365);
    if (earliest >= today) {
      return Fate.ALIVE;
    }
    int since = random.nextInt(earliest, today);
    if (number < dead) {
      return new Fate("DEAD", since);
    }
    if (age >= 20 && number < dead + 8) {
      return new Fate("EMIGRATED", since);
    }
    return age >= 10 && number < dead + 11 ? new Fate("MISSING", since) : Fate.ALIVE;
  }

  static Origin origin(SplittableRandom random) {
    return switch (random.nextInt(4_000)) {
      case 0 -> Origin.HONG_KONG;
      case 1 -> Origin.MACAO;
      case 2 -> Origin.TAIWAN;
      case 3, 4 -> Origin.ABROAD;
      default -> Origin.HERE;
    };
  }

  static List<Spell> identities(int born, int today, SplittableRandom random) {
    int rest = random.nextInt(10_000);
    for (Share share : IDENTITIES) {
      rest -= share.perTenThousand();
      if (rest < 0) {
        return share.code().equals("ORPHAN") && Ages.age(born, today) >= 18
            ? List.of()
            : spells(share.code(), born, today, random);
      }
    }
    return List.of();
  }

  /** One spell, or two with a year between. */
  private static List<Spell> spells(String code, int born, int today, SplittableRandom random) {
    int from = Math.max(born, today - random.nextInt(100, 3_000));
    List<Spell> spells = new ArrayList<>();
    int until = random.nextInt(4) == 0 ? from + random.nextInt(200, 1_200) : Days.OPEN;
    spells.add(new Spell(code, from, until));
    if (until != Days.OPEN && until + 365 < today && random.nextBoolean()) {
      spells.add(new Spell(code, until + 365, Days.OPEN));
    }
    return spells;
  }

  static List<Spell> absences(int born, boolean male, int today, SplittableRandom random) {
    int grown = born + 18 * 366;
    int number = random.nextInt(10_000);
    if (male && grown + 800 < today && grown > today - 20 * 365 && number < 120) {
      return List.of(new Spell("MILITARY_SERVICE", grown, grown + 731));
    }
    int from = today - 1_500;
    if (grown < from && number >= 9_980) {
      return List.of(new Spell("ABROAD", from, from + random.nextInt(200, 900)));
    }
    return grown < from && number >= 9_975
        ? List.of(new Spell("IMPRISONMENT", from, from + random.nextInt(200, 1_200)))
        : List.of();
  }
}
