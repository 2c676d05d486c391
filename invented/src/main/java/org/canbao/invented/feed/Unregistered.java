package org.canbao.invented.feed;

import java.util.List;
import java.util.SplittableRandom;
import org.canbao.invented.TruePerson;

/** 未在册人员: who of a population is not in the register, and is to be found out. */
public final class Unregistered {

  private Unregistered() {}

  /** Who is registered. */
  public static List<TruePerson> without(List<TruePerson> people, Profile profile, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x2545F4914F6CDD1DL);
    return people.stream().filter(_ -> random.nextInt(100) >= percent(profile)).toList();
  }

  private static int percent(Profile profile) {
    return switch (profile) {
      case A, B -> 6;
      case C -> 10;
      case D -> 40;
    };
  }
}
