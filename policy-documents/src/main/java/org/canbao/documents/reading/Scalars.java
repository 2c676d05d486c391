package org.canbao.documents.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Percent;

/** 标量读取: words of a document as numbers, amounts, days and choices. */
final class Scalars {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");

  private final Reporter reporter;

  Scalars(Reporter reporter) {
    this.reporter = reporter;
  }

  Optional<Integer> whole(Scalar scalar, int least, int most) {
    if (WHOLE.matcher(scalar.text()).matches()) {
      int number = Integer.parseInt(scalar.text());
      if (least <= number && number <= most) {
        return Optional.of(number);
      }
    }
    return refuse(
        scalar,
        "%d至%d之间的整数".formatted(least, most),
        "a whole number from %d to %d".formatted(least, most));
  }

  Optional<Money> money(Scalar scalar) {
    return decimal(scalar, "元，最多两位小数", "yuan with at most two decimals")
        .map(yuan -> new Money(yuan.movePointRight(2).longValueExact()));
  }

  Optional<Percent> percent(Scalar scalar) {
    String chinese = "0至100之间的百分数，最多两位小数";
    String english = "a percentage from 0 to 100 with at most two decimals";
    Optional<BigDecimal> number = decimal(scalar, chinese, english);
    if (number.isPresent() && number.get().compareTo(BigDecimal.valueOf(100)) > 0) {
      return refuse(scalar, chinese, english);
    }
    return number.map(percent -> new Percent(percent.movePointRight(2).intValueExact()));
  }

  Optional<Boolean> truth(Scalar scalar) {
    return switch (scalar.text()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> refuse(scalar, "true 或 false", "true or false");
    };
  }

  Optional<Boolean> yes(Scalar scalar) {
    return scalar.text().equals("true") ? Optional.of(true) : refuse(scalar, "true", "true");
  }

  Optional<LocalDate> date(Scalar scalar) {
    try {
      if (DATE.matcher(scalar.text()).matches()) {
        return Optional.of(LocalDate.parse(scalar.text()));
      }
    } catch (DateTimeException _) {
      // No such day; told below together with texts of another shape.
    }
    return refuse(scalar, "日期，如 2025-12-31", "a date such as 2025-12-31");
  }

  Optional<MonthDay> monthDay(Scalar scalar) {
    try {
      if (MONTH_DAY.matcher(scalar.text()).matches()) {
        return Optional.of(MonthDay.parse("--" + scalar.text()));
      }
    } catch (DateTimeException _) {
      // No such day; told below together with texts of another shape.
    }
    return refuse(scalar, "月日，如 12-31", "a month and day such as 12-31");
  }

  static boolean looksLikeDate(Scalar scalar) {
    return DATE.matcher(scalar.text()).matches();
  }

  /** Reads a choice that documents spell in lower case with hyphens. */
  <E extends Enum<E>> Optional<E> choice(Scalar scalar, Class<E> choices) {
    return choice(scalar, choices, choice -> spelled(choice));
  }

  <E extends Enum<E>> Optional<E> choice(
      Scalar scalar, Class<E> choices, Function<E, String> spelling) {
    Optional<E> found =
        Arrays.stream(choices.getEnumConstants())
            .filter(choice -> spelling.apply(choice).equals(scalar.text()))
            .findFirst();
    if (found.isPresent()) {
      return found;
    }
    String all =
        Arrays.stream(choices.getEnumConstants()).map(spelling).collect(Collectors.joining(", "));
    return refuse(scalar, "其一：" + all, "one of: " + all);
  }

  /** Returns how documents spell a choice: {@code keeps-earned}, {@code jan-1}. */
  static String spelled(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  <T> Optional<T> refuse(Scalar scalar, String chinese, String english) {
    String shown =
        scalar.text().length() > 60 ? scalar.text().substring(0, 60) + "…" : scalar.text();
    reporter.error(
        scalar.line(),
        "“%1$s”不对，应为%2$s",
        "'%1$s' is wrong, expected %3$s",
        shown,
        chinese,
        english);
    return Optional.empty();
  }

  private Optional<BigDecimal> decimal(Scalar scalar, String chinese, String english) {
    return DECIMAL.matcher(scalar.text()).matches()
        ? Optional.of(new BigDecimal(scalar.text()))
        : refuse(scalar, chinese, english);
  }
}
