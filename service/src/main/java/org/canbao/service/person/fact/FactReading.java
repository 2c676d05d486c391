package org.canbao.service.person.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.Parsed;
import org.canbao.service.division.China;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Span;
import org.canbao.service.person.ToldFact;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 读取申报: turns what was told into facts with codes that exist, or notes what is wrong and where. */
@Component
public class FactReading {

  private static final int LONGEST_ADDRESS = 200;

  /** The years that decisions know; what they could not read is not taken down. */
  private static final int FIRST_YEAR = 1880;

  private static final int LAST_YEAR = 2100;
  private static final Text NOT_HERE =
      Text.of("该字段的事实不应有此项", "a fact of this field has no such part");

  private final KnownCodes codes;
  private final Clock clock;

  FactReading(KnownCodes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** Reads one fact; empty when something is wrong with it, which is noted under its place. */
  public Optional<CheckedFact> read(Checks checks, Place place, ToldFact told) {
    if (told.field() == null) {
      checks.that(false, place.of("field"), Text.of("必须选择字段", "the field must be chosen"));
      return Optional.empty();
    }
    Notes notes = new Notes(checks, place);
    Span valid = new Span(told.from(), told.to());
    notes.that(isDay(told.from()), "from", expectedDay());
    notes.that(isDay(told.to()), "to", expectedDay());
    notes.that(valid.isReal(), "to", Text.of("应晚于起始日期", "expected a day after the first one"));
    refuseForeignParts(notes, told);
    Optional<FactContent> content = content(notes, told);
    Optional<Identifier> identifier = identifier(notes, told);
    boolean numbered = FactSeals.kind(told.field()).isPresent();
    if (numbered && told.field() != FactField.DOCUMENT) {
      number(notes, told);
    }
    if (notes.isBad() || content.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> number = identifier.map(Identifier::number).or(() -> cleaned(told));
    return Optional.of(
        new CheckedFact(place, told.field(), content.get(), number, identifier, valid));
  }

  private LocalDate day(ToldFact told) {
    return told.from().filter(from -> isDay(Optional.of(from))).orElseGet(() -> China.today(clock));
  }

  private static boolean isDay(Optional<LocalDate> day) {
    return day.map(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR).orElse(true);
  }

  private static Text expectedDay() {
    return Text.of("应为 %d 至 %d 年的日期", "expected a day of the years %d to %d")
        .formatted(FIRST_YEAR, LAST_YEAR);
  }

  private static void refuseForeignParts(Notes notes, ToldFact told) {
    FactField.Shape shape = told.field().shape();
    boolean worded = shape == FactField.Shape.NAME || shape == FactField.Shape.ADDRESS;
    boolean coded = told.field().dictionary().isPresent() || told.field() == FactField.NATIONALITY;
    notes.that(coded || told.code().isEmpty(), "code", NOT_HERE);
    notes.that(worded || told.words().isEmpty(), "words", NOT_HERE);
    notes.that(shape == FactField.Shape.DAY || told.day().isEmpty(), "day", NOT_HERE);
    notes.that(
        shape == FactField.Shape.DIVISION || told.division().isEmpty(), "division", NOT_HERE);
    notes.that(
        shape == FactField.Shape.ORGANISATION || told.organisation().isEmpty(),
        "organisation",
        NOT_HERE);
    notes.that(
        shape == FactField.Shape.HOUSEHOLD || told.household().isEmpty(), "household", NOT_HERE);
    notes.that(
        FactSeals.kind(told.field()).isPresent() || told.number().isEmpty(), "number", NOT_HERE);
  }

  private Optional<FactContent> content(Notes notes, ToldFact told) {
    return switch (told.field().shape()) {
      case NAME -> name(notes, told);
      case CODE -> code(notes, told).map(FactContent::ofCode);
      case DOCUMENT -> code(notes, told).map(FactContent::ofCode);
      case DAY -> birthday(notes, told);
      case PHONE, ACCOUNT -> Optional.of(FactContent.NONE);
      case ADDRESS -> address(notes, told);
      case DIVISION -> codes.division(notes, told.division()).map(FactContent::ofDivision);
      case ORGANISATION -> codes.organisation(notes, told.field(), told.organisation());
      case HOUSEHOLD -> household(notes, told);
    };
  }

  private static Optional<FactContent> name(Notes notes, ToldFact told) {
    String name = NameForm.of(told.words().orElse(""));
    notes.that(NameForm.isName(name), "words", NameForm.expected());
    return Optional.of(words(Optional.empty(), name));
  }

  private static FactContent words(Optional<String> code, String words) {
    FactContent none = FactContent.NONE;
    return new FactContent(
        code,
        Optional.of(words),
        none.day(),
        none.division(),
        none.organisation(),
        none.household(),
        none.sealed());
  }

  private Optional<String> code(Notes notes, ToldFact told) {
    return codes.code(notes, told.field(), told.code(), day(told));
  }

  private Optional<FactContent> birthday(Notes notes, ToldFact told) {
    notes.that(
        told.day().isPresent()
            && isDay(told.day())
            && !told.day().get().isAfter(China.today(clock)),
        "day",
        expectedBirth());
    return told.day().map(FactContent::ofDay);
  }

  private static Text expectedBirth() {
    return Text.of("应为 %d 年以来、不晚于今日的出生日期", "expected a day of birth from %d on, not after today")
        .formatted(FIRST_YEAR);
  }

  private Optional<FactContent> address(Notes notes, ToldFact told) {
    String text = told.words().orElse("").strip();
    new PrintedText(LONGEST_ADDRESS).check(notes, "words", text);
    notes.that(
        !PlainNumbers.isIn(text),
        "words",
        Text.of("不得写身份证号、手机号或银行账号", "may not contain an identity number, a phone or an account"));
    return code(notes, told).map(kind -> words(Optional.of(kind), text));
  }

  private Optional<FactContent> household(Notes notes, ToldFact told) {
    Optional<String> relation = code(notes, told);
    Optional<Long> household = codes.household(notes, told.household());
    return relation.flatMap(code -> household.map(id -> FactContent.ofHousehold(id, code)));
  }

  private static void number(Notes notes, ToldFact told) {
    ProtectedField kind = FactSeals.kind(told.field()).orElseThrow();
    notes.that(cleaned(told).isPresent(), "number", kind.expected());
  }

  private static Optional<String> cleaned(ToldFact told) {
    return FactSeals.kind(told.field()).flatMap(kind -> told.number().flatMap(kind::clean));
  }

  private Optional<Identifier> identifier(Notes notes, ToldFact told) {
    if (told.field() != FactField.DOCUMENT || told.code().isEmpty()) {
      return Optional.empty();
    }
    String number = told.number().filter(it -> it.length() <= 100).orElse("");
    Parsed parsed = DocumentKinds.grammar(told.code().get()).parse(number);
    parsed
        .finding()
        .ifPresent(why -> notes.that(false, "number", Text.of(why.chinese(), why.english())));
    parsed.identifier().ifPresent(it -> codes.area(notes, it));
    parsed.identifier().ifPresent(it -> notes.that(isDay(it.born()), "number", expectedBirth()));
    return parsed.identifier();
  }
}
