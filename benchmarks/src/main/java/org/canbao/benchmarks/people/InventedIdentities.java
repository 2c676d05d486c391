package org.canbao.benchmarks.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Identity;

/** 虚构身份: three in a hundred are subsidised, one in two hundred is exempt from waits. */
final class InventedIdentities {

  private static final List<Share> SHARES =
      List.of(
          new Share(Identity.EXTREME_POVERTY, 30),
          new Share(Identity.ORPHAN, 10),
          new Share(Identity.SUBSISTENCE_ALLOWANCE, 160),
          new Share(Identity.RETURNED_TO_POVERTY, 40),
          new Share(Identity.POVERTY_MONITORED, 60),
          new Share(Identity.LOW_INCOME, 30),
          new Share(Identity.RELEASED_PRISONER, 10),
          new Share(Identity.DEMOBILISED_SOLDIER, 10));
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = (int) (Question.ON.toEpochDay() - FIRST.toEpochDay());

  private InventedIdentities() {}

  /** 占比: how many of ten thousand people hold an identity. */
  private record Share(Identity identity, int perTenThousand) {}

  static List<IdentitySpell> of(SplittableRandom random) {
    int rest = random.nextInt(10_000);
    for (Share share : SHARES) {
      rest -= share.perTenThousand();
      if (rest < 0) {
        return List.of(spell(share.identity(), random));
      }
    }
    return List.of();
  }

  /** A soldier's identity helps in the year in which it began, so it begins late. */
  private static IdentitySpell spell(Identity identity, SplittableRandom random) {
    int back = identity == Identity.DEMOBILISED_SOLDIER ? 300 : DAYS;
    LocalDate from = Question.ON.minusDays(random.nextInt(0, back));
    Optional<LocalDate> to =
        random.nextInt(4) == 0
            ? Optional.of(from.plusDays(random.nextInt(100, 1_500)))
            : Optional.empty();
    return new IdentitySpell(identity, from, to);
  }
}
