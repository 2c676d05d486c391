package org.canbao.matching.name;

import java.util.List;
import java.util.Locale;

/** 单位: compares the characters and words of which names are made. */
final class Units {

  private Units() {}

  /** 相近: how close two units of a name are. */
  enum Kinship {
    SAME(NameLevel.SAME),
    LOST(NameLevel.LOST_CHARACTER),
    SOUND(NameLevel.ONE_SOUND),
    SHAPE(NameLevel.ONE_SHAPE),
    NONE(NameLevel.ONE_OTHER);

    private final NameLevel level;

    Kinship(NameLevel level) {
      this.level = level;
    }

    NameLevel level() {
      return level;
    }
  }

  static Kinship kinship(String one, String other) {
    if (same(one, other)) {
      return Kinship.SAME;
    }
    if (isLost(one) || isLost(other) || spells(one, other) || spells(other, one)) {
      return Kinship.LOST;
    }
    if (isWord(one) || isWord(other)) {
      return Kinship.NONE;
    }
    int mine = Variants.standard(one.codePointAt(0));
    int yours = Variants.standard(other.codePointAt(0));
    if (Sounds.alike(mine, yours)) {
      return Kinship.SOUND;
    }
    return Shapes.alike(mine, yours) ? Kinship.SHAPE : Kinship.NONE;
  }

  static boolean same(String one, String other) {
    return one.equals(other) || Variants.standard(one).equals(Variants.standard(other));
  }

  static boolean same(List<String> one, List<String> other) {
    return Variants.standard(joined(one)).equals(Variants.standard(joined(other)));
  }

  static String joined(List<String> units) {
    return String.join("", units);
  }

  /** How many units the surname has; none is told apart in a name of letters. */
  static int surname(List<String> units) {
    if (units.isEmpty() || isWord(units.getFirst())) {
      return Math.min(1, units.size());
    }
    return Math.min(
        Sounds.surname(units.stream().map(unit -> unit.codePointAt(0)).toList()), units.size());
  }

  /** Whether the words of a name are the sound of another, surname first or last. */
  static boolean reads(Name words, Name han) {
    String letters = joined(words.units()).toLowerCase(Locale.ROOT);
    if (han.units().size() < 2 || words.units().stream().anyMatch(unit -> !isWord(unit))) {
      return false;
    }
    String sound = han.sound().replace(" ", "");
    int surname = han.sound().indexOf(' ');
    String turned =
        surname < 0
            ? sound
            : han.sound().substring(surname).replace(" ", "") + han.sound().substring(0, surname);
    return letters.equals(sound) || letters.equals(turned);
  }

  private static boolean spells(String word, String character) {
    return isWord(word)
        && !isWord(character)
        && Sounds.reads(Variants.standard(character.codePointAt(0)), word);
  }

  private static boolean isLost(String unit) {
    return unit.codePointAt(0) == Tidy.LOST;
  }

  private static boolean isWord(String unit) {
    return unit.charAt(0) <= 'Z';
  }
}
