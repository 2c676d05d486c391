package org.canbao.invented;

/** 个人行: a person's row, which repeats what the facts say today. */
final class PersonRows {

  private PersonRows() {}

  static void write(Person person, Rows rows) {
    rows.number(person.id())
        .number(person.id())
        .text(person.name().text())
        .word(person.name().sound())
        .word(person.name().initials())
        .word(person.male() ? "1" : "2")
        .day(person.born())
        .word(person.fate().life());
    if (person.fate().isAlive()) {
      rows.none();
    } else {
      rows.day(person.fate().since());
    }
    rows.number(person.home().lives().id())
        .number(person.home().hukou().id())
        .reference(person.school().map(Organisation::id).orElse(0L))
        .reference(person.employer().map(Organisation::id).orElse(0L))
        .number(person.home().household())
        .text(Words.MAKER)
        .end();
  }
}
