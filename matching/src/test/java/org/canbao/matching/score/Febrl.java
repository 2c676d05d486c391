package org.canbao.matching.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An invented person of FEBRL 4. */
record Febrl(
    String number,
    String given,
    String surname,
    String street,
    String address,
    String addition,
    String suburb,
    String postcode,
    String state,
    String born,
    String social) {

  static List<Febrl> read(String resource) {
    return Csv.rows(resource).stream().map(Febrl::of).toList();
  }

  private static Febrl of(List<String> c) {
    return new Febrl(
        c.get(0).split("-")[1],
        c.get(1),
        c.get(2),
        c.get(3),
        c.get(4),
        c.get(5),
        c.get(6),
        c.get(7),
        c.get(8),
        c.get(9),
        c.get(10));
  }

  static List<Comparison<Febrl>> comparisons(List<Febrl> all) {
    return List.of(
        TextComparison.of("given", Febrl::given, 3).counted(all),
        TextComparison.of("surname", Febrl::surname, 3).counted(all),
        new Swapped(),
        TextComparison.of("street", Febrl::street, 1),
        new Address(),
        TextComparison.of("suburb", Febrl::suburb, 3).counted(all),
        TextComparison.of("postcode", Febrl::postcode, 2),
        TextComparison.of("state", Febrl::state, 1),
        TextComparison.of("born", Febrl::born, 2),
        TextComparison.of("social", Febrl::social, 2));
  }

  /** What pairs are chosen by; a key that lacks a part is none. */
  Stream<String> keys() {
    return Stream.of(
            key("social", social),
            key("born", born),
            key("names", given, surname),
            key("names", surname, given),
            key("place", surname, postcode),
            key("place", given, postcode),
            key("house", street, postcode),
            key("house", street, suburb),
            key("street", address),
            key("street", addition),
            key("year", cut(born, 4), surname),
            key("year", cut(born, 4), given),
            key("front", cut(social, 4)),
            key("back", social.length() < 4 ? "" : social.substring(social.length() - 4)))
        .filter(key -> !key.isEmpty());
  }

  private static String key(String kind, String... parts) {
    return Arrays.stream(parts).anyMatch(String::isEmpty) ? "" : kind + String.join("|", parts);
  }

  private static String cut(String text, int length) {
    return text.length() < length ? "" : text.substring(0, length);
  }

  /** Whether given name and surname stand in each other's place. */
  private static final class Swapped implements Comparison<Febrl> {

    @Override
    public String title() {
      return "swapped";
    }

    @Override
    public List<String> levels() {
      return List.of("swapped", "half swapped", "no");
    }

    @Override
    public OptionalInt level(Febrl one, Febrl other) {
      int crossed = crossed(one.given(), other.surname()) + crossed(one.surname(), other.given());
      return OptionalInt.of(2 - crossed);
    }

    private static int crossed(String one, String other) {
      return !one.isEmpty() && Edits.between(one, other, 1) <= 1 ? 1 : 0;
    }
  }

  /** How many words of the two lines of the address are shared. */
  private static final class Address implements Comparison<Febrl> {

    private static final List<Double> SHARES = List.of(0.99, 0.7, 0.45, 0.2);

    @Override
    public String title() {
      return "address";
    }

    @Override
    public List<String> levels() {
      return List.of("same", "most", "half", "some", "different");
    }

    @Override
    public OptionalInt level(Febrl one, Febrl other) {
      Set<String> mine = words(one);
      Set<String> yours = words(other);
      if (mine.isEmpty() || yours.isEmpty()) {
        return OptionalInt.empty();
      }
      long shared =
          mine.stream()
              .filter(word -> yours.stream().anyMatch(it -> Edits.between(word, it, 1) <= 1))
              .count();
      double share = (double) shared / Math.min(mine.size(), yours.size());
      int level = 0;
      while (level < SHARES.size() && share < SHARES.get(level)) {
        level++;
      }
      return OptionalInt.of(level);
    }

    private static final Map<Febrl, Set<String>> WORDS = new ConcurrentHashMap<>();

    private static Set<String> words(Febrl person) {
      return WORDS.computeIfAbsent(person, Address::split);
    }

    private static Set<String> split(Febrl person) {
      Set<String> words =
          new HashSet<>(List.of((person.address() + " " + person.addition()).split("\\s+")));
      words.removeAll(
          List.of(
              "",
              "street",
              "place",
              "court",
              "crescent",
              "close",
              "avenue",
              "road",
              "drive",
              "circuit"));
      return words;
    }
  }
}
