package org.canbao.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.canbao.invented.Person.Home;
import org.canbao.invented.Person.Origin;

/**
 * 一组人: a thousand people who live near each other, with randomness of their own, so that they are
 * the same whichever thread invents them and in whatever order.
 */
final class Chunk {

  static final int SIZE = 1_000;

  private static final int TWINS_PER_THOUSAND = 20;

  private final County county;
  private final Organisations organisations;
  private final int first;
  private final SplittableRandom random;
  private final int[] born;
  private final boolean[] male;
  private final boolean[] twin;
  private final Families families;
  private final List<Address> addresses = new ArrayList<>();

  /** 住址: where a household lives and is registered. */
  private record Address(Place lives, Place hukou) {}

  Chunk(County county, Organisations organisations, int number) {
    this.county = county;
    this.organisations = organisations;
    this.first = number * SIZE;
    int size = Math.min(SIZE, county.people() - first);
    this.random = new SplittableRandom(county.seed() * 0x9E3779B97F4A7C15L + number).split();
    this.born = new int[size];
    this.male = new boolean[size];
    this.twin = new boolean[size];
    draw();
    this.families = new Families(born, male, twin, county.day(), random);
    for (int i = 0; i < families.count(); i++) {
      addresses.add(address(first + (long) i * size / families.count()));
    }
  }

  /** How many chunks a population has. */
  static int count(int people) {
    return (people + SIZE - 1) / SIZE;
  }

  private void draw() {
    for (int i = 0; i < born.length; i++) {
      twin[i] =
          i > 0
              && !twin[i - 1]
              && Ages.age(born[i - 1], county.day()) < 20
              && random.nextInt(1_000) < TWINS_PER_THOUSAND;
      born[i] = twin[i] ? born[i - 1] : Ages.born(county.day(), random);
      male[i] = Ages.isMale(born[i], county.day(), random);
      if (twin[i] && male[i] && !male[i - 1]) {
        male[i - 1] = true; // the boy first, so that their numbers differ by one
        male[i] = false;
      }
    }
  }

  private Address address(long position) {
    Place lives = county.places().village(position, county.people());
    int number = random.nextInt(100);
    Place hukou =
        number < 85
            ? lives
            : number < 95 ? county.places().other(random) : county.places().elsewhere(random);
    return new Address(lives, hukou);
  }

  /** The households: their numbers and where they live. */
  void households(Rows rows) {
    for (int i = 0; i < addresses.size(); i++) {
      rows.number(household(i)).number(addresses.get(i).lives().id()).end();
    }
  }

  List<Person> people() {
    List<Person> people = new ArrayList<>(born.length);
    for (int i = 0; i < born.length; i++) {
      people.add(person(i));
    }
    return people;
  }

  /** The mother of one of the people, by her place among them, -1 when nobody knows her. */
  int mother(int person) {
    return families.mother(person);
  }

  private long household(int number) {
    return first + number + 1L;
  }

  private Person person(int i) {
    int today = county.day();
    int age = Ages.age(born[i], today);
    Origin origin =
        twin[i] || i + 1 < twin.length && twin[i + 1] ? Origin.HERE : Fates.origin(random);
    Home home = home(i, age);
    Optional<Organisation> school = organisations.school(home.lives(), age, random);
    return new Person(
        first + i,
        name(i, origin),
        male[i],
        born[i],
        twin[i],
        home,
        origin,
        Fates.fate(born[i], today, random),
        school,
        works(age) && school.isEmpty()
            ? organisations.employer(home.lives(), random)
            : Optional.empty(),
        Fates.identities(born[i], today, random),
        Fates.absences(born[i], male[i], today, random));
  }

  private boolean works(int age) {
    int percent = age >= 20 && age < 60 ? 42 : age >= 60 ? 35 : 0;
    return random.nextInt(100) < percent;
  }

  private Home home(int i, int age) {
    Address address = addresses.get(families.household(i));
    boolean away = age >= 18 && age < 50 && random.nextInt(100) < 5;
    Place lives = away ? county.places().elsewhere(random) : address.lives();
    Place hukou = away ? address.lives() : address.hukou();
    return new Home(household(families.household(i)), families.relation(i), lives, hukou);
  }

  private Name name(int i, Origin origin) {
    if (origin == Origin.ABROAD) {
      return Names.foreign(random);
    }
    return random.nextInt(250) == 0 ? Names.dotted(random) : Names.of(families.surname(i), random);
  }

  SplittableRandom random() {
    return random;
  }
}
