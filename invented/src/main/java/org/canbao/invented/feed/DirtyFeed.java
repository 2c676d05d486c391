package org.canbao.invented.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.canbao.invented.TruePerson;

/**
 * 脏来数: makes a feed of a population. Registered people and others are in it, some of them twice,
 * some long dead.
 */
public final class DirtyFeed {

  private static final double WHOLE = 10_000;
  private static final int INFANT_YEARS = 1;

  private final List<TruePerson> people;
  private final Profile profile;
  private final Rates rates;
  private final Dirt dirt;
  private final long seed;
  private final LocalDate today;
  private final long dead;
  private final List<FeedLine> lines = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();

  /**
   * Prepares a feed.
   *
   * @param people by their index
   * @param today the day on which it is sent
   */
  public DirtyFeed(
      List<TruePerson> people, Profile profile, World world, long seed, LocalDate today) {
    this.people = List.copyOf(people);
    this.profile = profile;
    this.rates = new Rates(profile, world, seed);
    this.dirt = new Dirt(seed);
    this.seed = seed;
    this.today = today;
    this.dead = people.stream().filter(person -> person.died().isPresent()).count();
  }

  /** 制作: the feed, the same for the same seed. */
  public Feed make() {
    for (TruePerson person : people) {
      SplittableRandom random =
          new SplittableRandom(seed * 0x9E3779B97F4A7C15L + person.index()).split();
      if (isTold(person, random)) {
        add(person, random);
      }
    }
    return new Feed(lines, owners);
  }

  private boolean isTold(TruePerson person, SplittableRandom random) {
    boolean covered =
        profile == Profile.D
            ? person.born().isAfter(today.minusYears(INFANT_YEARS))
            : random.nextInt(10) < 7;
    boolean stale = random.nextDouble() < stale() / WHOLE * people.size() / dead;
    return covered && (person.died().isEmpty() || stale);
  }

  /** Lines of the dead, of 10,000. */
  private double stale() {
    return switch (profile) {
      case A -> 15;
      case B -> 80;
      case C -> 300;
      case D -> 5;
    };
  }

  private void add(TruePerson person, SplittableRandom random) {
    FeedLine line = clean(person);
    damage(new Scene(line, person, people, random));
    put(line, person.index());
    double twice = random.nextDouble() * WHOLE;
    if (twice < twice()) {
      put(new FeedLine(line), person.index());
    } else if (twice < 2 * twice()) {
      FeedLine other = clean(person).put(Column.ORGANISATION, "");
      damage(new Scene(other, person, people, random));
      put(other, person.index());
    } else if (profile != Profile.A && random.nextInt(20_000) == 0) {
      put(new FeedLine().put(Column.NAME, "合计").put(Column.NUMBER, "0"), Feed.NOBODY);
    }
  }

  /** Lines that come twice, alike or nearly alike, of 10,000. */
  private double twice() {
    return switch (profile) {
      case A -> 0.5;
      case B -> 40;
      case C -> 175;
      case D -> 20;
    };
  }

  private void put(FeedLine line, int owner) {
    lines.add(line);
    owners.add(owner);
  }

  private void damage(Scene scene) {
    double dirty = dirt.of(scene.get(Column.RESIDENCE), scene.random());
    for (Operator operator : Operator.values()) {
      Rates.Rate rate = rates.of(operator);
      double chance = rate.followsDirt() ? Math.min(0.9, rate.share() * dirty) : rate.share();
      if (scene.random().nextDouble() < chance) {
        operator.strike(scene);
      }
    }
  }

  private FeedLine clean(TruePerson person) {
    TruePerson.Papers papers = person.papers();
    TruePerson.Whereabouts where = person.whereabouts();
    FeedLine line =
        new FeedLine()
            .put(Column.NUMBER, papers.number().isEmpty() ? papers.document() : papers.number())
            .put(Column.NAME, person.name())
            .put(Column.BORN, person.born().toString())
            .put(Column.SEX, person.male() ? "男" : "女")
            .put(Column.HUKOU, where.hukou())
            .put(Column.RESIDENCE, where.residence())
            .put(Column.PHONE, where.phone())
            .put(Column.ORGANISATION, where.organisation())
            .put(Column.EVENT, today.toString());
    if (profile == Profile.D) {
      line.put(Column.CERTIFICATE, papers.certificate());
      if (person.mother() >= 0) {
        line.put(Column.MOTHER, people.get(person.mother()).papers().number());
      }
    }
    return line;
  }
}
