package org.canbao.service.enrolment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Employee;

/**
 * 职工参保时段: months of the employee scheme; spells that touch or share a month, as between two
 * employers, are one.
 */
final class EmployeeSpells {

  private final List<Employee> spells = new ArrayList<>();

  /** Adds a spell that does not begin before those added so far. */
  void add(Employee next) {
    if (spells.isEmpty() || isApart(spells.getLast(), next)) {
      spells.add(next);
    } else {
      Employee last = spells.removeLast();
      spells.add(new Employee(last.from(), later(last.to(), next.to())));
    }
  }

  List<Employee> list() {
    return List.copyOf(spells);
  }

  private static boolean isApart(Employee earlier, Employee next) {
    return earlier.to().map(end -> next.from().isAfter(end.plusMonths(1))).orElse(false);
  }

  private static Optional<YearMonth> later(Optional<YearMonth> one, Optional<YearMonth> other) {
    return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b));
  }
}
