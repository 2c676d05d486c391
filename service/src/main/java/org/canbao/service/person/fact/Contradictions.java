package org.canbao.service.person.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.Sex;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Span;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 矛盾: what is told must not contradict itself, and not what is known where it is silent. A number
 * tells birth and sex.
 */
public final class Contradictions {

  private static final Set<FactField> AFTER_BIRTH =
      Set.of(
          FactField.IDENTITY,
          FactField.ABSENCE,
          FactField.LIFE,
          FactField.SCHOOL,
          FactField.EMPLOYER);

  private final Checks checks;
  private final Optional<CheckedFact> born;
  private final Optional<CheckedFact> sex;
  private final Optional<LocalDate> birthday;
  private final Optional<String> sexCode;

  private Contradictions(Checks checks, Collection<CheckedFact> told, Deciding known) {
    this.checks = checks;
    born = last(told, FactField.BORN);
    sex = last(told, FactField.SEX);
    birthday =
        born.flatMap(it -> it.content().day())
            .or(() -> known.find(FactField.BORN).flatMap(it -> it.content().day()));
    sexCode =
        sex.flatMap(it -> it.content().code())
            .or(() -> known.find(FactField.SEX).flatMap(it -> it.content().code()));
  }

  /** Notes what in the telling contradicts itself or what is known. */
  public static void check(
      Checks checks, Collection<CheckedFact> told, Deciding known, List<Identifier> documents) {
    Contradictions look = new Contradictions(checks, told, known);
    for (CheckedFact one : told) {
      one.identifier().ifPresent(identifier -> look.hold(identifier, one.place().of("number")));
      look.holdDays(one);
    }
    boolean renumbered = told.stream().anyMatch(one -> one.identifier().isPresent());
    if (!renumbered) {
      documents.forEach(look::holdKnown);
    }
  }

  /** What the numbers tell and nobody told besides: birth and sex. */
  public static List<CheckedFact> told(Collection<CheckedFact> facts) {
    List<CheckedFact> more = new ArrayList<>();
    Optional<LocalDate> birth =
        facts.stream()
            .flatMap(it -> it.identifier().flatMap(Identifier::born).stream())
            .findFirst();
    Optional<Sex> sex =
        facts.stream().flatMap(it -> it.identifier().flatMap(Identifier::sex).stream()).findFirst();
    if (last(facts, FactField.BORN).isEmpty()) {
      birth.ifPresent(
          day ->
              more.add(
                  CheckedFact.plain(
                      Place.NOWHERE, FactField.BORN, FactContent.ofDay(day), Span.ALWAYS)));
    }
    if (last(facts, FactField.SEX).isEmpty()) {
      sex.ifPresent(
          it ->
              more.add(
                  CheckedFact.plain(
                      Place.NOWHERE, FactField.SEX, FactContent.ofCode(code(it)), Span.ALWAYS)));
    }
    return more;
  }

  private void hold(Identifier identifier, String path) {
    boolean sameDay =
        identifier.born().isEmpty() || birthday.isEmpty() || identifier.born().equals(birthday);
    checks.that(
        sameDay,
        path,
        Text.of("号码中的出生日期与出生日期不一致", "the day of birth in the number is another one"));
    checks.that(
        fits(identifier), path, Text.of("号码中的性别与性别不一致", "the sex in the number is another one"));
  }

  private void holdKnown(Identifier identifier) {
    born.ifPresent(
        told ->
            checks.that(
                identifier.born().isEmpty() || identifier.born().equals(told.content().day()),
                told.place().of("day"),
                Text.of("与已登记证件号码中的出生日期不一致", "the number that is known has another day of birth")));
    sex.ifPresent(
        told ->
            checks.that(
                fits(identifier),
                told.place().of("code"),
                Text.of("与已登记证件号码中的性别不一致", "the number that is known has another sex")));
  }

  private boolean fits(Identifier identifier) {
    Optional<String> told = sexCode.filter(code -> code.equals("1") || code.equals("2"));
    return identifier.sex().isEmpty()
        || told.isEmpty()
        || identifier.sex().map(Contradictions::code).equals(told);
  }

  /** What somebody does or becomes begins with the birth or later. */
  private void holdDays(CheckedFact one) {
    boolean early =
        AFTER_BIRTH.contains(one.field())
            && birthday.isPresent()
            && one.valid().from().map(from -> from.isBefore(birthday.get())).orElse(false);
    checks.that(
        !early, one.place().of("from"), Text.of("不应早于出生日期", "may not begin before the birth"));
  }

  private static String code(Sex sex) {
    return switch (sex) {
      case MALE -> "1";
      case FEMALE -> "2";
    };
  }

  private static Optional<CheckedFact> last(Collection<CheckedFact> told, FactField field) {
    return told.stream().filter(one -> one.field() == field).reduce((_, later) -> later);
  }

  /** What the numbers of documents that are known tell. */
  public static List<Identifier> identifiers(List<Fact> documents, FactSeals seals) {
    List<Identifier> all = new ArrayList<>();
    for (Fact document : documents) {
      DocumentKinds.grammar(document.content().code().orElse("OTHER"))
          .parse(seals.open(document))
          .identifier()
          .ifPresent(all::add);
    }
    return all;
  }
}
