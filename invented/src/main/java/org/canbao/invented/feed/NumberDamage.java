package org.canbao.invented.feed;

import java.util.SplittableRandom;
import org.canbao.invented.Numbers;

/** 号码损坏: what happens to numbers when they are typed, copied and kept. */
final class NumberDamage {

  private static final String[] PAD = {
    "0", "1245", "1235", "236", "1457", "24568", "3569", "478", "5790", "68"
  };
  private static final String[] ALIKE = {"68", "7", "7", "8", "9", "6", "05", "1", "30", "4"};
  private static final int LENGTH = 18;
  private static final int SIGNIFICANT = 15;

  private NumberDamage() {}

  static boolean digitWrong(Scene scene) {
    return scene.hasCitizenNumber()
        && scene.put(Column.NUMBER, wrong(number(scene), scene.random()));
  }

  private static String wrong(String number, SplittableRandom random) {
    int at = random.nextInt(LENGTH);
    char digit = number.charAt(at);
    int kind = random.nextInt(100);
    String others =
        digit == 'X' || kind >= 85
            ? "0123456789"
            : kind < 60 ? PAD[digit - '0'] : ALIKE[digit - '0'];
    char other = others.charAt(random.nextInt(others.length()));
    return number.substring(0, at) + other + number.substring(at + 1);
  }

  static boolean exchanged(Scene scene, int distance) {
    if (!scene.hasCitizenNumber()) {
      return false;
    }
    char[] digits = number(scene).toCharArray();
    int at = scene.random().nextInt(LENGTH - distance);
    char kept = digits[at];
    digits[at] = digits[at + distance];
    digits[at + distance] = kept;
    return scene.put(Column.NUMBER, new String(digits));
  }

  static boolean lostOrAdded(Scene scene) {
    if (!scene.hasCitizenNumber()) {
      return false;
    }
    int at = scene.random().nextInt(LENGTH);
    String number = number(scene);
    String more =
        scene.random().nextBoolean() ? "" : number.charAt(at) + "" + scene.random().nextInt(10);
    return scene.put(Column.NUMBER, number.substring(0, at) + more + number.substring(at + 1));
  }

  static boolean twoSlips(Scene scene) {
    return digitWrong(scene) && scene.hasCitizenNumber() && exchanged(scene, 1);
  }

  static boolean signForX(Scene scene) {
    String number = number(scene);
    if (!scene.hasCitizenNumber()) {
      return false;
    }
    String front = number.substring(0, LENGTH - 1);
    if (!number.endsWith("X")) {
      return scene.random().nextInt(10) == 0 && scene.put(Column.NUMBER, front);
    }
    String[] signs = {"x", "*", "×", "Ｘ", "10", ""};
    return scene.put(Column.NUMBER, front + signs[scene.random().nextInt(signs.length)]);
  }

  static boolean loosely(Scene scene) {
    String number = number(scene);
    if (number.length() < 8) {
      return false;
    }
    return scene.put(
        Column.NUMBER,
        switch (scene.random().nextInt(5)) {
          case 0 -> "'" + number;
          case 1 -> number.substring(0, 6) + " " + number.substring(6);
          case 2 -> number.substring(0, 6) + "-" + number.substring(6);
          case 3 -> "\u00A0" + number + "\t";
          default -> wide(number);
        });
  }

  private static String wide(String number) {
    StringBuilder wide = new StringBuilder();
    number.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
    return wide.toString();
  }

  static boolean spreadsheet(Scene scene) {
    String number = number(scene);
    if (!scene.hasCitizenNumber() || number.endsWith("X")) {
      return false;
    }
    String mangled =
        scene.random().nextBoolean()
            ? number.substring(0, SIGNIFICANT) + "000"
            : number.charAt(0) + "." + number.substring(1, 6) + "E+17";
    return scene.put(Column.NUMBER, mangled);
  }

  static boolean fifteen(Scene scene) {
    String number = number(scene);
    boolean may =
        scene.hasCitizenNumber()
            && number.startsWith("19", 6)
            && scene.person().born().getYear() < 2000
            && number.compareTo(number.substring(0, 14) + "996") < 0;
    return may
        && scene.put(Column.NUMBER, number.substring(0, 6) + number.substring(8, LENGTH - 1));
  }

  static boolean somebodyElses(Scene scene) {
    String other = scene.neighbour().papers().number();
    return !other.isEmpty() && scene.put(Column.NUMBER, other);
  }

  static boolean mothers(Scene scene) {
    boolean known = scene.isInfant() && scene.person().mother() >= 0;
    return known
        && scene.put(Column.NUMBER, scene.people().get(scene.person().mother()).papers().number());
  }

  static boolean placeholder(Scene scene) {
    String born = scene.person().born().toString().replace("-", "");
    return scene.put(
        Column.NUMBER,
        switch (scene.random().nextInt(4)) {
          case 0 -> "111111111111111111";
          case 1 -> "000000000000000000";
          case 2 -> scene.person().whereabouts().phone();
          default -> "990101" + born + "0000";
        });
  }

  static boolean superseded(Scene scene) {
    String former = scene.person().papers().superseded();
    return !former.isEmpty() && scene.put(Column.NUMBER, former);
  }

  /** A right number of nobody. */
  static boolean fabricated(Scene scene) {
    if (!scene.hasCitizenNumber()) {
      return false;
    }
    String front = "97" + number(scene).substring(2, LENGTH - 1);
    return scene.put(Column.NUMBER, front + Numbers.checkDigit(front));
  }

  static boolean otherForm(Scene scene) {
    String document = scene.person().papers().document();
    if (!document.matches("[HM][0-9]{8}")) {
      return false;
    }
    String region = document.startsWith("H") ? "HKG" : "MAC";
    return scene.put(
        Column.NUMBER,
        scene.random().nextBoolean() ? document + "01" : region + "0" + document.substring(1));
  }

  private static String number(Scene scene) {
    return scene.get(Column.NUMBER);
  }
}
