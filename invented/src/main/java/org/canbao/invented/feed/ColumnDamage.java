package org.canbao.invented.feed;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** 其他列损坏: days of birth, sexes and telephones. */
final class ColumnDamage {

  private ColumnDamage() {}

  static boolean birth(Scene scene) {
    LocalDate born = scene.person().born();
    SplittableRandom random = scene.random();
    int kind = random.nextInt(100);
    LocalDate other =
        kind < 30
            ? Lunar.of(born)
            : kind < 55
                ? slipped(born, random)
                : kind < 75
                    ? born.plusYears(random.nextBoolean() ? 1 : -1)
                    : kind < 85 ? turned(born) : born.withDayOfMonth(random.nextBoolean() ? 1 : 15);
    return scene.put(Column.BORN, other.toString());
  }

  private static LocalDate slipped(LocalDate born, SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> born.plusYears(random.nextBoolean() ? 10 : -10);
      case 1 -> born.plusDays(random.nextBoolean() ? 1 : -1);
      default -> born.plusMonths(random.nextBoolean() ? 1 : -1);
    };
  }

  private static LocalDate turned(LocalDate born) {
    return born.getDayOfMonth() > 12
        ? born
        : LocalDate.of(born.getYear(), born.getDayOfMonth(), Math.min(28, born.getMonthValue()));
  }

  static boolean sex(Scene scene) {
    return scene.put(Column.SEX, scene.person().male() ? "女" : "男");
  }

  static boolean phone(Scene scene) {
    return !scene.get(Column.PHONE).isEmpty()
        && scene.put(Column.PHONE, "1990000%04d".formatted(scene.random().nextInt(10_000)));
  }
}
