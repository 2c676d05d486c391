package org.canbao.casebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;

/**
 * 参保一格: {@code 居民2024@2023-11-02; 职工2019-01..2021-06; 居民2026@2025-12-03 修复1 补缴 于230100}.
 *
 * <p>{@code 居民2025..2029@上年11-01} stands for five years, each posted on 1 November of the year
 * before; {@code @当年} means the coverage year itself.
 */
final class EnrolmentCell {

  private static final Pattern EMPLOYEE =
      Pattern.compile("职工(\\d{4}-\\d\\d)\\.\\.(\\d{4}-\\d\\d)?");
  private static final Pattern RESIDENT =
      Pattern.compile("居民(\\d{4})@(\\d{4}-\\d\\d-\\d\\d)((?: \\S+)*)");
  private static final Pattern RESIDENTS =
      Pattern.compile("居民(\\d{4})\\.\\.(\\d{4})@(上年|当年)(\\d\\d-\\d\\d)((?: \\S+)*)");
  private static final Pattern OPTION = Pattern.compile("修复(-?\\d+)|(补缴)|趸缴(\\d{4})|于(\\d{6})");

  private EnrolmentCell() {}

  static List<Enrolment> read(String cell) {
    return Cells.items(cell).stream().flatMap(EnrolmentCell::item).toList();
  }

  private static Stream<Enrolment> item(String item) {
    Matcher employee = EMPLOYEE.matcher(item);
    if (employee.matches()) {
      return Stream.of(
          new Employee(
              YearMonth.parse(employee.group(1)),
              Optional.ofNullable(employee.group(2)).map(YearMonth::parse)));
    }
    Matcher resident = RESIDENT.matcher(item);
    if (resident.matches()) {
      int year = Integer.parseInt(resident.group(1));
      return Stream.of(
          resident(year, LocalDate.parse(resident.group(2)), Cells.words(resident.group(3))));
    }
    Matcher residents = RESIDENTS.matcher(item);
    if (residents.matches()) {
      return residents(residents);
    }
    throw new IllegalArgumentException(
        "expected 居民2026@2025-12-03, 居民2025..2029@上年11-01 or 职工2019-01..2021-06, but found '%s'"
            .formatted(item));
  }

  private static Stream<Enrolment> residents(Matcher item) {
    int before = item.group(3).equals("上年") ? 1 : 0;
    return IntStream.rangeClosed(Integer.parseInt(item.group(1)), Integer.parseInt(item.group(2)))
        .mapToObj(
            year ->
                resident(
                    year,
                    LocalDate.parse(year - before + "-" + item.group(4)),
                    Cells.words(item.group(5))));
  }

  private static Resident resident(int year, LocalDate paidOn, List<String> options) {
    List<String> left = new ArrayList<>(options);
    Resident plain = Resident.of(year, paidOn);
    int repairs = take(left, 1).map(Integer::parseInt).orElse(0);
    boolean arrears = take(left, 2).isPresent();
    OptionalInt lumpSum =
        take(left, 3).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    Optional<String> area = take(left, 4);
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "expected 修复1, 补缴, 趸缴2025 or 于230100, each at most once, but found '%s'"
              .formatted(left.getFirst()));
    }
    return new Resident(plain.year(), plain.paidOn(), area, repairs, arrears, lumpSum);
  }

  /** Takes the first option whose group of {@link #OPTION} matched, and returns that group. */
  private static Optional<String> take(List<String> options, int group) {
    for (String option : options) {
      Matcher matcher = OPTION.matcher(option);
      if (matcher.matches() && matcher.group(group) != null) {
        options.remove(option);
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }
}
