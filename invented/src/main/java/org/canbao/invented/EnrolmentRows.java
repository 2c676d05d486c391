package org.canbao.invented;

import java.util.List;
import java.util.SplittableRandom;

/** 参保行: enrolments, what happened to them, and what the funds paid in their years. */
final class EnrolmentRows {

  /** More than a person can have, so that numbers need no counting across threads. */
  private static final int MOST = 32;

  private final Batch batch;
  private final MoneyRows money;
  private final County county;
  private final String pool;

  EnrolmentRows(Batch batch, County county) {
    this.batch = batch;
    this.money = new MoneyRows(batch);
    this.county = county;
    this.pool = county.pool();
  }

  void write(Person person, List<Cover> covers, SplittableRandom random) {
    long id = person.id() * MOST;
    int benefitYear = 0;
    Place insured = insured(person);
    for (Cover cover : covers) {
      enrolment(id, person, cover, insured);
      event(id, cover);
      if (cover.isResident() && cover.isPaid()) {
        money.write(id, person, cover, insured.area());
      }
      if (cover.isResident() && cover.year() < county.today().getYear()) {
        benefitYear = benefit(person, cover.year(), benefitYear, random);
      }
      id++;
    }
  }

  private void enrolment(long id, Person person, Cover cover, Place insured) {
    Rows rows = batch.of(Table.ENROLMENT);
    rows.number(id)
        .number(person.id())
        .number(person.id())
        .text(cover.isResident() ? Words.RESIDENT : Words.EMPLOYEE)
        .word(insured.area())
        .number(insured.id())
        .reference(organisation(person, cover))
        .reference(cover.year())
        .span(cover.from(), cover.until())
        .word(basis(person, cover))
        .word(cover.state());
    if (cover.end().equals(Cover.STANDS)) {
      rows.none();
    } else {
      rows.word(cover.end());
    }
    day(rows, cover.paidOn());
    rows.number(cover.repairs()).text(Words.FALSE).text(Words.MAKER).day(registered(cover)).end();
  }

  private void event(long id, Cover cover) {
    batch
        .of(Table.ENROLMENT_EVENT)
        .number(id)
        .word(cover.isPaid() ? "POSTED" : cover.state())
        .span(cover.from(), cover.until())
        .text(Words.MAKER)
        .day(registered(cover))
        .end();
  }

  private int registered(Cover cover) {
    return cover.isPaid() ? cover.paidOn() : Math.min(cover.from(), county.day());
  }

  /** A third of the years have benefits, few of them much. */
  private int benefit(Person person, int year, int before, SplittableRandom random) {
    if (year == before || random.nextInt(3) != 0) {
      return before;
    }
    boolean severe = random.nextInt(100) == 0;
    long paid = severe ? random.nextLong(2_000_000, 25_000_000) : random.nextLong(3_000, 900_000);
    batch
        .of(Table.YEARLY_BENEFIT)
        .number(person.id())
        .number(year)
        .money(paid)
        .money(severe ? paid / 4 : 0)
        .end();
    return year;
  }

  private static long organisation(Person person, Cover cover) {
    return (cover.isResident() ? person.school() : person.employer())
        .map(Organisation::id)
        .orElse(0L);
  }

  private static String basis(Person person, Cover cover) {
    if (!cover.isResident()) {
      return "WORKPLACE";
    }
    return person.school().isPresent() ? "SCHOOL" : "HUKOU";
  }

  /** Who moved away is enrolled there or at home, half of them each. */
  private Place insured(Person person) {
    Person.Home home = person.home();
    boolean away = !home.lives().area().equals(pool) && person.index() % 2 == 0;
    boolean registered = home.hukou().area().equals(pool);
    return registered && !away ? home.hukou() : home.lives();
  }

  static void day(Rows rows, int day) {
    if (day == Days.OPEN) {
      rows.none();
    } else {
      rows.day(day);
    }
  }
}
