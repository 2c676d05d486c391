package org.canbao.invented;

import java.util.SplittableRandom;
import org.canbao.invented.Person.Origin;
import org.canbao.invented.Person.Spell;

/** 事实行: what is known of a person, one row for each thing. */
final class FactRows {

  private static final int MOST = 64;
  private static final int NEW = 60;

  private final Rows rows;
  private final Seals seals;
  private final int today;
  private Person person;
  private long next;

  FactRows(Rows rows, Seals seals, int today) {
    this.rows = rows;
    this.seals = seals;
    this.today = today;
  }

  void write(Person of, SplittableRandom random) {
    person = of;
    next = of.id() * MOST;
    names(random);
    code("SEX", person.male() ? "1" : "2", "POLICE", Days.OPEN, Days.OPEN);
    begin("BORN", "").none().day(person.born()).none(6);
    finish(Days.OPEN, Days.OPEN, "POLICE");
    documents(random);
    places();
    if (person.age(today) >= 14 && random.nextInt(10) < 8) {
      begin("PHONE", "").none(5);
      sealed(Seals.Kind.PHONE, Numbers.phone((int) person.home().household()));
      finish(Days.OPEN, Days.OPEN, "COUNTER");
    }
    person.identities().forEach(spell -> spell("IDENTITY", spell, "CIVIL_AFFAIRS"));
    person.absences().forEach(spell -> spell("ABSENCE", spell, "COUNTER"));
    if (!person.fate().isAlive()) {
      code("LIFE", person.fate().life(), "POLICE", person.fate().since(), Days.OPEN);
    }
  }

  private void names(SplittableRandom random) {
    words("NAME", person.name().text(), Days.OPEN, Days.OPEN);
    if (person.age(today) > 20 && random.nextInt(300) == 0) {
      words(
          "FORMER_NAME", Names.of(Names.surname(random), random).text(), Days.OPEN, today - 2_000);
    }
    String group =
        person.name().text().contains("·") ? "05" : random.nextInt(100) < 30 ? "11" : "01";
    if (person.origin() == Origin.ABROAD) {
      code("NATIONALITY", random.nextBoolean() ? "KOR" : "RUS", "POLICE", Days.OPEN, Days.OPEN);
    } else {
      code("ETHNIC_GROUP", group, "POLICE", Days.OPEN, Days.OPEN);
    }
  }

  private void documents(SplittableRandom random) {
    int index = person.index();
    switch (person.origin()) {
      case HERE -> ownNumbers(random);
      case HONG_KONG -> document("HONG_KONG_PERMIT", Numbers.hongKongPermit(index));
      case MACAO -> document("MACAO_PERMIT", Numbers.macaoPermit(index));
      case TAIWAN -> document("TAIWAN_PERMIT", Numbers.taiwanPermit(index));
      case ABROAD -> document("FOREIGN_PASSPORT", Numbers.passport(index));
    }
  }

  /** Some of the newborn have no number yet; some of the grown had another one, or the old form. */
  private void ownNumbers(SplittableRandom random) {
    int index = person.index();
    int born = person.born();
    if (born > today - 365 * 3) {
      document("BIRTH_CERTIFICATE", Numbers.birthCertificate(index));
    }
    if (born > today - NEW && random.nextInt(10) < 4) {
      return;
    }
    int changed = random.nextInt(1_000) < 2 && born < today - 9_000 ? today - 4_000 : Days.OPEN;
    citizen(Numbers.citizen(index, born, person.male()), changed, Days.OPEN);
    if (changed != Days.OPEN) {
      citizen(Numbers.formerCitizen(index, born, person.male()), Days.OPEN, changed);
    } else if (born < Days.of(1985, 1, 1) && index % 500 < 498 && random.nextInt(200) == 0) {
      citizen(Numbers.legacy(index, born, person.male()), Days.OPEN, Days.of(2013, 1, 1));
    }
  }

  private void citizen(String number, int from, int until) {
    begin("DOCUMENT", "RESIDENT_ID").none(5);
    sealed(Seals.Kind.DOCUMENT, number);
    finish(from, until, "POLICE");
  }

  private void document(String code, String number) {
    begin("DOCUMENT", code).none(5);
    sealed(Seals.Kind.DOCUMENT, number);
    finish(Days.OPEN, Days.OPEN, "COUNTER");
  }

  private void places() {
    Person.Home home = person.home();
    begin("HUKOU", "").none(2).number(home.hukou().id()).none(5);
    finish(Days.OPEN, Days.OPEN, "POLICE");
    begin("RESIDENCE", "").none(2).number(home.lives().id()).none(5);
    finish(Days.OPEN, Days.OPEN, "COUNTER");
    begin("HOUSEHOLD", home.relation()).none(4).number(home.household()).none(3);
    finish(Days.OPEN, Days.OPEN, "POLICE");
    person.school().ifPresent(school -> organisation("SCHOOL", school, "EDUCATION"));
    person.employer().ifPresent(employer -> organisation("EMPLOYER", employer, "HUMAN_RESOURCES"));
  }

  private void organisation(String field, Organisation organisation, String source) {
    begin(field, "").none(3).number(organisation.id()).none(4);
    finish(Days.OPEN, Days.OPEN, source);
  }

  private void words(String field, String words, int from, int until) {
    begin(field, "").text(words).none(7);
    finish(from, until, "POLICE");
  }

  private void spell(String field, Spell spell, String source) {
    code(field, spell.code(), source, spell.from(), spell.until());
  }

  private void code(String field, String code, String source, int from, int until) {
    begin(field, code).none(8);
    finish(from, until, source);
  }

  private Rows begin(String field, String code) {
    rows.number(next).number(person.id()).word(field);
    return code.isEmpty() ? rows.none() : rows.word(code);
  }

  private void sealed(Seals.Kind kind, String number) {
    seals.write(rows, next, kind, number);
  }

  private void finish(int from, int until, String source) {
    day(from);
    day(until);
    rows.word(source).text(Words.MAKER).end();
    next++;
  }

  private void day(int day) {
    if (day == Days.OPEN) {
      rows.none();
    } else {
      rows.day(day);
    }
  }
}
