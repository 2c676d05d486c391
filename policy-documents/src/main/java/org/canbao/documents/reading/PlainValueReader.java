package org.canbao.documents.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.canbao.documents.Unit;
import org.canbao.documents.YearDay;
import org.canbao.documents.yaml.Yaml.Field;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.price.Subsidy;
import org.canbao.policy.term.Amount;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairPriceYear;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitUnit;

/** 单值读取: terms whose value is one word or number, perhaps another one for every year. */
final class PlainValueReader {

  private static final int MOST_MONTHS = 120;
  private static final int MOST_DAYS = 3650;
  private static final int MOST_YEARS = 31;

  private final Fields entry;
  private final Shape shape;
  private final Scalars scalars;

  PlainValueReader(Fields entry, Shape shape) {
    this.entry = entry;
    this.shape = shape;
    this.scalars = new Scalars(entry.reporter());
  }

  /** Reads {@code value} and {@code unit}, or {@code by-year} and {@code unit}. */
  List<Content> read() {
    if (entry.has("value") && entry.has("by-year")) {
      entry
          .reporter()
          .error(
              entry.line(),
              "value 与 by-year 只能有一个",
              "expected either 'value' or 'by-year', not both");
      return List.of();
    }
    if (!entry.has("by-year")) {
      return entry.required("value").flatMap(this::content).stream().toList();
    }
    return entry.mapping("by-year").map(Fields::all).orElse(List.of()).stream()
        .flatMap(row -> ofYear(row).stream())
        .toList();
  }

  private Optional<Content> ofYear(Field row) {
    Optional<Integer> year = Span.year(scalars, row.key());
    if (!(row.value() instanceof Scalar scalar)) {
      entry.reporter().error(row.value().line(), "应是一个值", "expected a single value");
      return Optional.empty();
    }
    return content(scalar).flatMap(content -> year.map(content::forYear));
  }

  private Optional<Content> content(Scalar scalar) {
    Optional<Object> word = word(scalar);
    if (word.isPresent() || shape.units().isEmpty()) {
      UnitReader.none(entry);
      return word.map(value -> Content.of(value, scalar.text(), scalar.line()));
    }
    Optional<Unit> unit = UnitReader.required(entry, shape.units());
    return unit.flatMap(counted -> number(scalar, counted))
        .map(value -> Content.of(value, scalar.text(), scalar.line()).in(unit));
  }

  /** Reads values that are words; numbers come back empty. */
  private Optional<Object> word(Scalar scalar) {
    return switch (shape) {
      case PENALTY -> fixed(scalar, "none", new Penalty.None());
      case SUBSIDY -> fixed(scalar, "full", new Subsidy.Full());
      case TRUTH -> scalars.truth(scalar).map(Object.class::cast);
      case GAP_BASE -> choice(scalar, GapBase.class);
      case AFTER_GAP -> choice(scalar, AfterGap.class);
      case PRICE_YEAR -> choice(scalar, RepairPriceYear.class);
      case LAST_DAY -> lastDay(scalar);
      case COVERAGE_YEAR, YEARS, MONTHS, DAYS, WAIT, MONEY, AMOUNT -> Optional.empty();
      case WINDOW, EXEMPTION, GROUP, SCHEME_SWITCH -> Optional.empty();
    };
  }

  private Optional<Object> number(Scalar scalar, Unit unit) {
    Optional<?> number =
        switch (shape) {
          case COVERAGE_YEAR -> Span.year(scalars, scalar);
          case YEARS -> scalars.whole(scalar, 1, MOST_YEARS);
          case MONTHS -> scalars.whole(scalar, 0, 12);
          case DAYS -> scalars.whole(scalar, 0, 366);
          case WAIT -> wait(scalar, unit);
          case MONEY -> scalars.money(scalar);
          case AMOUNT -> amount(scalar, unit);
          case PENALTY -> amount(scalar, unit).map(Penalty.PerYear::new);
          case SUBSIDY -> subsidy(scalar, unit);
          case TRUTH, GAP_BASE, AFTER_GAP, PRICE_YEAR, LAST_DAY -> Optional.empty();
          case WINDOW, EXEMPTION, GROUP, SCHEME_SWITCH -> Optional.empty();
        };
    return number.map(Function.identity());
  }

  private Optional<WaitLength> wait(Scalar scalar, Unit unit) {
    return unit == Unit.MONTH
        ? scalars
            .whole(scalar, 0, MOST_MONTHS)
            .map(months -> new WaitLength(months, WaitUnit.MONTH))
        : scalars.whole(scalar, 0, MOST_DAYS).map(days -> new WaitLength(days, WaitUnit.DAY));
  }

  private Optional<Amount> amount(Scalar scalar, Unit unit) {
    return unit == Unit.YUAN
        ? scalars.money(scalar).map(Amount.Fixed::new)
        : scalars.percent(scalar).map(Amount.ShareOfBase::new);
  }

  private Optional<Subsidy> subsidy(Scalar scalar, Unit unit) {
    return unit == Unit.YUAN
        ? scalars.money(scalar).map(Subsidy.Fixed::new)
        : scalars.percent(scalar).map(Subsidy.Share::new);
  }

  private Optional<Object> lastDay(Scalar scalar) {
    return Scalars.looksLikeDate(scalar)
        ? scalars.date(scalar).map(YearDay.Exact::new)
        : scalars.monthDay(scalar).map(day -> new YearDay.Yearly(0, day));
  }

  private <E extends Enum<E>> Optional<Object> choice(Scalar scalar, Class<E> choices) {
    return scalars.choice(scalar, choices).map(Object.class::cast);
  }

  private static Optional<Object> fixed(Scalar scalar, String word, Object value) {
    return scalar.text().equals(word) ? Optional.of(value) : Optional.empty();
  }
}
