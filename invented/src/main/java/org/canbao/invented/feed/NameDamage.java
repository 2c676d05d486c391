package org.canbao.invented.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.canbao.invented.Lines;

/** 姓名损坏: what happens to names when they are heard, read, typed and converted. */
final class NameDamage {

  private static final Map<String, String[]> CONFUSIONS = load();
  private static final int SOUND = 1;
  private static final int BOTH = 2;
  private static final int SHAPE = 3;
  private static final int TRADITIONAL = 4;
  private static final int SHORTEST_TO_CUT = 5;
  private static final String RARE_SIGNS = "?□＊\uE000";

  private NameDamage() {}

  static boolean characterWrong(Scene scene) {
    int kind = scene.random().nextInt(100);
    int column = kind < 47 ? SOUND : kind < 76 ? BOTH : SHAPE;
    int[] characters = name(scene).codePoints().toArray();
    if (characters.length < 2) {
      return false;
    }
    int at = scene.random().nextInt(1, characters.length);
    String others = kind >= 93 ? "山水田土木火" : confusions(characters[at], column);
    if (others.isEmpty()) {
      others = confusions(characters[at], SOUND);
    }
    return !others.isEmpty() && replace(scene, characters, at, any(others, scene.random()));
  }

  static boolean traditional(Scene scene) {
    int[] characters = name(scene).codePoints().toArray();
    boolean any = false;
    for (int at = 0; at < characters.length; at++) {
      String others = confusions(characters[at], TRADITIONAL);
      if (!others.isEmpty()) {
        any |= replace(scene, characters, at, others.codePointAt(0));
      }
    }
    return any;
  }

  static boolean lost(Scene scene) {
    int[] characters = name(scene).codePoints().toArray();
    for (int at = 0; at < characters.length; at++) {
      if (isRare(characters[at])) {
        return replace(scene, characters, at, any(RARE_SIGNS, scene.random()));
      }
    }
    return false;
  }

  /** Outside the first plane, or in its additions: what older systems cannot write. */
  private static boolean isRare(int character) {
    return character > 0xFFFF || character >= 0x3400 && character < 0x4E00;
  }

  static boolean selector(Scene scene) {
    return !name(scene).isEmpty() && scene.put(Column.NAME, name(scene) + "\uDB40\uDD00");
  }

  static boolean dot(Scene scene) {
    String[] others = {"•", "．", ".", "", " ", "・", "-"};
    return name(scene).contains("·")
        && scene.put(
            Column.NAME,
            name(scene).replace("·", others[scene.random().nextInt(others.length - 1)]));
  }

  static boolean cutOff(Scene scene) {
    String name = name(scene);
    return name.length() > SHORTEST_TO_CUT
        && scene.put(Column.NAME, name.substring(0, scene.random().nextInt(4, name.length())));
  }

  static boolean turned(Scene scene) {
    String name = name(scene);
    int dot = name.indexOf('·') >= 0 ? name.indexOf('·') : name.indexOf(' ');
    return dot > 0
        && scene.put(
            Column.NAME, name.substring(dot + 1) + name.charAt(dot) + name.substring(0, dot));
  }

  static boolean former(Scene scene) {
    String former = scene.person().former();
    return !former.isEmpty() && scene.put(Column.NAME, former);
  }

  static boolean dropped(Scene scene) {
    String name = name(scene);
    return name.length() == 3 && scene.put(Column.NAME, name.charAt(0) + name.substring(2));
  }

  static boolean annotated(Scene scene) {
    String name = name(scene);
    if (name.length() < 2) {
      return false;
    }
    return scene.put(
        Column.NAME,
        switch (scene.random().nextInt(4)) {
          case 0 -> name + "(女)";
          case 1 -> name.charAt(0) + " " + name.substring(1);
          case 2 -> name + "1";
          default -> name + "（已故）";
        });
  }

  static boolean unnamed(Scene scene) {
    if (!scene.isInfant()) {
      return false;
    }
    int mother = scene.person().mother();
    String child = scene.person().male() ? "之子" : "之女";
    return scene.put(
        Column.NAME,
        mother < 0 || scene.random().nextInt(4) == 0
            ? "未取名"
            : scene.people().get(mother).name() + child);
  }

  private static boolean replace(Scene scene, int[] characters, int at, int by) {
    characters[at] = by;
    return scene.put(Column.NAME, new String(characters, 0, characters.length));
  }

  private static String confusions(int character, int column) {
    String[] row = CONFUSIONS.get(Character.toString(character));
    return row == null ? "" : row[column];
  }

  private static int any(String characters, SplittableRandom random) {
    int[] all = characters.codePoints().toArray();
    return all[random.nextInt(all.length)];
  }

  private static String name(Scene scene) {
    return scene.get(Column.NAME);
  }

  private static Map<String, String[]> load() {
    Map<String, String[]> table = new HashMap<>();
    Lines.csv("feed/confusions.csv").forEach(row -> table.put(row[0], row));
    return Map.copyOf(table);
  }
}
