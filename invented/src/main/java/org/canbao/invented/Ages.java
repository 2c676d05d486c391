package org.canbao.invented;

import java.util.List;
import java.util.SplittableRandom;

/** 年龄性别: draws ages and sexes by the published pyramid. */
final class Ages {

  private static final List<String[]> GROUPS = Lines.csv("age-groups.csv");
  private static final int[] FROM = column(0);
  private static final int[] TO = column(1);
  private static final int[] PEOPLE = column(2);
  private static final int[] MEN = column(3);
  private static final int SUM = sum();
  private static final int DAYS_OF_400_YEARS = 146_097;

  private Ages() {}

  /** Draws somebody's day of birth, and with it the group, so that the sex can be drawn for it. */
  static int born(int today, SplittableRandom random) {
    int rest = random.nextInt(SUM);
    int group = 0;
    while (rest >= PEOPLE[group]) {
      rest -= PEOPLE[group++];
    }
    int from = days(FROM[group]);
    int to = days(TO[group] + 1);
    return today - random.nextInt(from, to);
  }

  static boolean isMale(int born, int today, SplittableRandom random) {
    int age = age(born, today);
    int group = 0;
    while (group < TO.length - 1 && age > TO[group]) {
      group++;
    }
    return random.nextInt(1_000) < MEN[group];
  }

  /** Whole years lived. */
  static int age(int born, int today) {
    return (today - born) * 400 / DAYS_OF_400_YEARS;
  }

  private static int days(int years) {
    return years * DAYS_OF_400_YEARS / 400;
  }

  private static int[] column(int at) {
    return GROUPS.stream().mapToInt(row -> Integer.parseInt(row[at])).toArray();
  }

  private static int sum() {
    int sum = 0;
    for (int people : PEOPLE) {
      sum += people;
    }
    return sum;
  }
}
