package org.canbao.matching.people;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.identifier.Sex;

/**
 * 特征: what a record tells of a person. A text that is missing is empty.
 *
 * @param number what stood in the column of numbers
 * @param name as it came
 * @param bornColumn the day of birth told beside the number
 * @param sexColumn the sex told beside the number
 * @param places where the person is registered and lives
 * @param ties what leads to the person besides
 */
public record Particulars(
    Reading number,
    String name,
    Optional<LocalDate> bornColumn,
    Optional<Sex> sexColumn,
    Places places,
    Ties ties) {

  /** 地点: divisions by the codes of today, so that a division that changed its code is the same. */
  public record Places(String hukou, String residence) {

    /** Nothing is told. */
    public static final Places NONE = new Places("", "");
  }

  /**
   * 关联.
   *
   * @param mother the citizen number of the mother
   * @param certificate the birth certificate, or another document, in its compared form
   * @param organisation school or employer
   */
  public record Ties(String phone, String mother, String certificate, String organisation) {

    /** Nothing is told. */
    public static final Ties NONE = new Ties("", "", "", "");
  }

  /** The day of birth: that of a right citizen number overrides the column. */
  public Optional<LocalDate> born() {
    return number
        .checked()
        .flatMap(Identifier::born)
        .or(() -> bornColumn)
        .or(() -> number.citizen().flatMap(Identifier::born));
  }

  /** The sex: that of a right citizen number overrides the column. */
  public Optional<Sex> sex() {
    return number
        .checked()
        .flatMap(Identifier::sex)
        .or(() -> sexColumn)
        .or(() -> number.citizen().flatMap(Identifier::sex));
  }

  /** The same without the number, when it is somebody else's. */
  public Particulars withoutNumber() {
    return new Particulars(new Reading.Missing(), name, bornColumn, sexColumn, places, ties);
  }

  /** Without what it tells: it may stand in a log. */
  @Override
  public String toString() {
    return "Particulars";
  }
}
