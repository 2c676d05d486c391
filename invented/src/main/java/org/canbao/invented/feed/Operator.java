package org.canbao.invented.feed;

import java.util.function.Predicate;

/** 损坏方式: the ways in which a line goes wrong; the first change numbers, then names, then others. */
enum Operator {
  DIGIT_WRONG(NumberDamage::digitWrong),
  DIGITS_EXCHANGED(scene -> NumberDamage.exchanged(scene, 1)),
  DIGITS_JUMPED(scene -> NumberDamage.exchanged(scene, 2)),
  DIGIT_LOST_OR_ADDED(NumberDamage::lostOrAdded),
  TWO_SLIPS(NumberDamage::twoSlips),
  SIGN_FOR_X(NumberDamage::signForX),
  SPREADSHEET(NumberDamage::spreadsheet),
  FIFTEEN_DIGITS(NumberDamage::fifteen),
  SOMEBODY_ELSES(NumberDamage::somebodyElses),
  MOTHERS(NumberDamage::mothers),
  PLACEHOLDER(NumberDamage::placeholder),
  NUMBER_MISSING(scene -> scene.put(Column.NUMBER, "")),
  SUPERSEDED(NumberDamage::superseded),
  TWO_NUMBERS(NumberDamage::fabricated),
  FABRICATED(NumberDamage::fabricated),
  OTHER_FORM(NumberDamage::otherForm),
  WRITTEN_LOOSELY(NumberDamage::loosely),
  CHARACTER_WRONG(NameDamage::characterWrong),
  TRADITIONAL(NameDamage::traditional),
  CHARACTER_LOST(NameDamage::lost),
  SELECTOR_ADDED(NameDamage::selector),
  DOT_CHANGED(NameDamage::dot),
  CUT_OFF(NameDamage::cutOff),
  ROMANISED_OR_TURNED(NameDamage::turned),
  FORMER_NAME(NameDamage::former),
  CHARACTER_DROPPED(NameDamage::dropped),
  ANNOTATED(NameDamage::annotated),
  UNNAMED(NameDamage::unnamed),
  NAME_MISSING(scene -> scene.put(Column.NAME, "")),
  BIRTH_DIFFERENT(ColumnDamage::birth),
  BIRTH_MISSING(scene -> scene.put(Column.BORN, "")),
  SEX_DIFFERENT(ColumnDamage::sex),
  PHONE_CHANGED(ColumnDamage::phone);

  private final Predicate<Scene> damage;

  Operator(Predicate<Scene> damage) {
    this.damage = damage;
  }

  /** Damages a line, where it can. */
  boolean strike(Scene scene) {
    return damage.test(scene);
  }
}
