package org.canbao.matching.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.matching.identifier.NumberReader;
import org.canbao.matching.identifier.Sex;

/** 读入: turns the texts of a line into what is compared; what cannot be read is left open. */
public final class Intake {

  private static final Pattern DAY =
      Pattern.compile("([12][0-9]{3})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?");

  private final NumberReader numbers;

  public Intake(NumberReader numbers) {
    this.numbers = numbers;
  }

  /**
   * 人: what a line tells of somebody.
   *
   * @param number as it stood there
   * @param born as it stood there
   * @param sex 1, 2, 男, 女 or anything else
   */
  public record Told(String number, String name, String born, String sex) {

    /** Without what it tells: it may stand in a log. */
    @Override
    public String toString() {
      return "Told";
    }
  }

  /** Reads a line. */
  public Particulars read(Told told, Particulars.Places places, Particulars.Ties ties) {
    return new Particulars(
        numbers.read(told.number()),
        told.name(),
        day(told.born()),
        sex(told.sex()),
        places,
        new Particulars.Ties(
            ties.phone(),
            IdentifierForm.compared(IdentifierForm.tidy(ties.mother())),
            IdentifierForm.compared(IdentifierForm.tidy(ties.certificate())),
            ties.organisation()));
  }

  /** A day, in the forms in which it is written. */
  public static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text.strip());
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<Sex> sex(String text) {
    return switch (text.strip()) {
      case "1", "男" -> Optional.of(Sex.MALE);
      case "2", "女" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }
}
