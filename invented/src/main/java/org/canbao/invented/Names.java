package org.canbao.invented;

import java.util.List;
import java.util.SplittableRandom;

/**
 * 取名: surnames by how common they are, given names of one or two characters, now and then with a
 * rare character, and dotted names with U+00B7.
 */
final class Names {

  private static final List<Part> SURNAMES =
      Lines.of("surnames.txt").stream().map(Names::weighed).toList();
  private static final int[] WEIGHTS =
      Lines.of("surnames.txt").stream()
          .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
          .toArray();
  private static final List<Part> GIVEN = Lines.of("given.txt").stream().map(Part::of).toList();
  private static final List<Part> RARE = Lines.of("rare.txt").stream().map(Part::of).toList();
  private static final List<Part> DOTTED = Lines.of("dotted.txt").stream().map(Part::of).toList();
  private static final List<Part> FOREIGN =
      List.of(
          new Part("ANNA INVENTED", "anna invented"),
          new Part("IVAN INVENTED", "ivan invented"),
          new Part("MINH INVENTED", "minh invented"),
          new Part("HANA INVENTED", "hana invented"));
  private static final int WEIGHT = sum();

  private Names() {}

  /** 字: characters and their sound. */
  record Part(String text, String sound) {

    static Part of(String line) {
      int blank = line.indexOf(' ');
      return new Part(line.substring(0, blank), line.substring(blank + 1));
    }
  }

  static Part surname(SplittableRandom random) {
    int rest = random.nextInt(WEIGHT);
    int at = 0;
    while (rest >= WEIGHTS[at]) {
      rest -= WEIGHTS[at++];
    }
    return SURNAMES.get(at);
  }

  static Name of(Part surname, SplittableRandom random) {
    Part first = random.nextInt(400) == 0 ? any(RARE, random) : any(GIVEN, random);
    if (random.nextInt(100) < 15) {
      return joined(surname, first, "");
    }
    Part second = any(GIVEN, random);
    return Name.of(
        surname.text() + first.text() + second.text(),
        surname.sound() + ' ' + first.sound() + ' ' + second.sound());
  }

  static Name dotted(SplittableRandom random) {
    return joined(any(DOTTED, random), any(DOTTED, random), "·");
  }

  static Name foreign(SplittableRandom random) {
    Part whole = any(FOREIGN, random);
    return Name.of(whole.text(), whole.sound());
  }

  private static Name joined(Part one, Part other, String between) {
    return Name.of(one.text() + between + other.text(), one.sound() + ' ' + other.sound());
  }

  private static Part any(List<Part> parts, SplittableRandom random) {
    return parts.get(random.nextInt(parts.size()));
  }

  private static Part weighed(String line) {
    return Part.of(line.substring(0, line.lastIndexOf(' ')));
  }

  private static int sum() {
    int sum = 0;
    for (int weight : WEIGHTS) {
      sum += weight;
    }
    return sum;
  }
}
