package org.canbao.matching.name;

import com.ibm.icu.text.Transliterator;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 读音: pinyin without tones, as surnames are read at the front; characters may have several. */
final class Sounds {

  private static final String LATIN = "Any-Latin; Latin-ASCII";
  private static final Transliterator SURNAME =
      Transliterator.getInstance("Han-Latin/Names; " + LATIN);
  private static final Transliterator OTHER = Transliterator.getInstance("Han-Latin; " + LATIN);
  private static final Map<Integer, Set<String>> SEVERAL = load();
  private static final Map<String, String> LONG_SURNAMES = surnames();
  private static final Map<Integer, String> FRONT = new ConcurrentHashMap<>();
  private static final Map<Integer, String> WITHIN = new ConcurrentHashMap<>();

  private Sounds() {}

  /** How many characters the surname of a Han name has. */
  static int surname(List<Integer> characters) {
    return characters.size() > 2 && LONG_SURNAMES.containsKey(text(characters.subList(0, 2)))
        ? 2
        : 1;
  }

  /** The sound of a name, its syllables apart. */
  static String of(List<Integer> characters) {
    StringBuilder sound = new StringBuilder();
    int surname = characters.isEmpty() ? 0 : surname(characters);
    if (surname == 2) {
      sound.append(LONG_SURNAMES.get(text(characters.subList(0, 2))));
    } else if (surname == 1) {
      sound.append(FRONT.computeIfAbsent(characters.getFirst(), c -> front(Character.toString(c))));
    }
    for (int character : characters.subList(surname, characters.size())) {
      sound.append(' ').append(within(character));
    }
    return sound.toString();
  }

  /** Whether one reading of a character is a reading of the other. */
  static boolean alike(int one, int other) {
    return !Collections.disjoint(readings(one), readings(other));
  }

  /** Whether a text in letters is a reading of a character. */
  static boolean reads(int character, String letters) {
    return readings(character).contains(letters.toLowerCase(Locale.ROOT).replace('v', 'u'));
  }

  private static Set<String> readings(int character) {
    Set<String> several = SEVERAL.get(character);
    return several == null ? Set.of(within(character)) : several;
  }

  private static String within(int character) {
    return WITHIN.computeIfAbsent(character, c -> plain(OTHER, Character.toString(c)));
  }

  private static String front(String surname) {
    return plain(SURNAME, surname);
  }

  private static String plain(Transliterator latin, String text) {
    return latin.transliterate(text).toLowerCase(Locale.ROOT).replace('v', 'u').strip();
  }

  private static String text(List<Integer> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::appendCodePoint);
    return text.toString();
  }

  private static Map<String, String> surnames() {
    Map<String, String> table = new HashMap<>();
    for (String line : Resource.lines("surnames.txt")) {
      table.put(line.substring(0, 2), line.substring(3));
    }
    return Map.copyOf(table);
  }

  private static Map<Integer, Set<String>> load() {
    Map<Integer, Set<String>> table = new HashMap<>();
    for (String[] row : Resource.rows("readings.csv")) {
      int character = row[0].codePointAt(0);
      Set<String> readings = new LinkedHashSet<>(List.of(row[1].split(" ")));
      readings.add(plain(SURNAME, row[0]));
      readings.add(plain(OTHER, row[0]));
      table.put(character, Set.copyOf(readings));
    }
    return Map.copyOf(table);
  }
}
