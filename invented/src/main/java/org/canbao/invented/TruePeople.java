package org.canbao.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** 真实人口: all people of an invented county with what is true of them, for feeds made of them. */
public final class TruePeople {

  private static final int NEW = 60;
  private static final int SMALL = 365 * 3;

  private final County county;
  private final int dotted;

  /**
   * Prepares the people.
   *
   * @param dotted how many of a hundred have dotted names, beyond those who have one anyway
   */
  public TruePeople(County county, int dotted) {
    this.county = county;
    this.dotted = dotted;
  }

  /** All of them, by their index. */
  public List<TruePerson> all() {
    Organisations organisations = new Organisations(county.places(), county.people());
    List<TruePerson> people = new ArrayList<>(county.people());
    for (int number = 0; number < Chunk.count(county.people()); number++) {
      Chunk chunk = new Chunk(county, organisations, number);
      List<Person> some = chunk.people();
      for (int i = 0; i < some.size(); i++) {
        int mother = chunk.mother(i);
        people.add(person(some.get(i), mother < 0 ? mother : some.get(mother).index()));
      }
    }
    return people;
  }

  private TruePerson person(Person person, int mother) {
    SplittableRandom random = new SplittableRandom(county.seed() * 31 + person.index()).split();
    boolean renamed = person.age(county.day()) > 20 && random.nextInt(300) == 0;
    String former = renamed ? Names.of(Names.surname(random), random).text() : "";
    String name = random.nextInt(100) < dotted ? Names.dotted(random).text() : person.name().text();
    return new TruePerson(
        person.index(),
        name,
        former,
        person.male(),
        LocalDate.ofEpochDay(person.born()),
        papers(person, random),
        mother,
        person.home().household(),
        whereabouts(person),
        person.fate().life().equals("DEAD")
            ? Optional.of(LocalDate.ofEpochDay(person.fate().since()))
            : Optional.empty());
  }

  private TruePerson.Papers papers(Person person, SplittableRandom random) {
    int index = person.index();
    boolean small = person.born() > county.day() - SMALL;
    String certificate = small ? Numbers.birthCertificate(index) : "";
    String document =
        switch (person.origin()) {
          case HERE -> "";
          case HONG_KONG -> Numbers.hongKongPermit(index);
          case MACAO -> Numbers.macaoPermit(index);
          case TAIWAN -> Numbers.taiwanPermit(index);
          case ABROAD -> Numbers.passport(index);
        };
    boolean without =
        !document.isEmpty() || person.born() > county.day() - NEW && random.nextInt(10) < 4;
    boolean changed = !without && !small && random.nextInt(1_000) < 2;
    return new TruePerson.Papers(
        without ? "" : Numbers.citizen(index, person.born(), person.male()),
        changed ? Numbers.formerCitizen(index, person.born(), person.male()) : "",
        document,
        certificate);
  }

  private static TruePerson.Whereabouts whereabouts(Person person) {
    Optional<Organisation> organisation = person.school().or(person::employer);
    return new TruePerson.Whereabouts(
        person.home().hukou().code(),
        person.home().lives().code(),
        organisation.map(Organisation::code).orElse(""),
        Numbers.phone((int) person.home().household()));
  }
}
