package org.canbao.contract.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.term.YearSet;

/** 参保记录读取: an entry of {@code enrolments}, whatever the order of its fields. */
final class EnrolmentReader {

  private static final int FIRST_EMPLOYEE_YEAR = 1990;
  private static final int MAX_REPAIR = 40;
  private static final FieldNames NAMES =
      FieldNames.required("scheme")
          .optional("year", "paidOn", "area", "repairYears", "arrearsPaid", "lumpSumFrom")
          .optional("from", "to");
  private static final int EMPLOYEE = NAMES.bit("scheme") | NAMES.bit("from") | NAMES.bit("to");
  private static final int RESIDENT = NAMES.bit("scheme") | NAMES.all() & ~EMPLOYEE;
  private static final int RESIDENT_REQUIRED = NAMES.bit("year") | NAMES.bit("paidOn");

  private final Fields fields;
  private final Values values;
  private boolean resident;
  private int year;
  private LocalDate paidOn = LocalDate.EPOCH;
  private Optional<String> area = Optional.empty();
  private int repairYears;
  private boolean arrearsPaid;
  private OptionalInt lumpSumFrom = OptionalInt.empty();
  private YearMonth from = YearMonth.of(FIRST_EMPLOYEE_YEAR, 1);
  private Optional<YearMonth> to = Optional.empty();

  EnrolmentReader(Fields fields, Values values) {
    this.fields = fields;
    this.values = values;
  }

  Enrolment read() throws BadFacts {
    area = Optional.empty();
    repairYears = 0;
    arrearsPaid = false;
    lumpSumFrom = OptionalInt.empty();
    int seen = fields.object(NAMES, this::field);
    if (resident) {
      fields.allow(NAMES, seen, RESIDENT, RESIDENT_REQUIRED);
      return new Enrolment.Resident(year, paidOn, area, repairYears, arrearsPaid, lumpSumFrom);
    }
    fields.allow(NAMES, seen, EMPLOYEE, EMPLOYEE);
    return new Enrolment.Employee(from, to);
  }

  private void field(String name) throws BadFacts {
    switch (name) {
      case "scheme" -> resident = scheme();
      case "year" -> year = fields.whole(YearSet.FIRST, YearSet.LAST);
      case "paidOn" -> paidOn = values.date();
      case "area" -> area = Optional.of(FactsReader.area(fields, values));
      case "repairYears" -> repairYears = fields.whole(0, MAX_REPAIR);
      case "arrearsPaid" -> arrearsPaid = fields.flag();
      case "lumpSumFrom" -> lumpSumFrom = OptionalInt.of(fields.whole(YearSet.FIRST, YearSet.LAST));
      case "from" -> from = values.month(FIRST_EMPLOYEE_YEAR);
      case "to" -> to = fields.orNull(() -> values.month(FIRST_EMPLOYEE_YEAR));
      default -> throw new IllegalStateException(name);
    }
  }

  private boolean scheme() throws BadFacts {
    String code = values.text();
    return switch (code) {
      case "RESIDENT" -> true;
      case "EMPLOYEE" -> false;
      default ->
          throw fields.wrong(
              "未知制度%s，应为RESIDENT或EMPLOYEE".formatted(Echo.code(code)),
              "unknown scheme%s, expected RESIDENT or EMPLOYEE".formatted(Echo.code(code)));
    };
  }
}
