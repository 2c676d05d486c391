package org.canbao.benchmarks.files;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;

/** 事实行: invented facts as one line of the decision contract. */
final class FactsLine {

  private FactsLine() {}

  static String of(Facts facts) {
    return """
    {"person":"%s","area":"%s","year":%d,"born":"%s","enrolments":%s,"identities":%s,\
    "absences":[],"benefits":%s}
    """
        .formatted(
            facts.person(),
            facts.area(),
            facts.year(),
            facts.born(),
            list(facts.enrolments(), FactsLine::enrolment),
            list(facts.identities().orElseThrow(), FactsLine::identity),
            list(facts.benefits().orElseThrow(), FactsLine::benefits));
  }

  private static <T> String list(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(",", "[", "]"));
  }

  private static String enrolment(Enrolment enrolment) {
    return switch (enrolment) {
      case Resident row ->
          "{\"scheme\":\"RESIDENT\",\"year\":%d,\"paidOn\":\"%s\",\"repairYears\":%d}"
              .formatted(row.year(), row.paidOn(), row.repairYears());
      case Employee spell ->
          "{\"scheme\":\"EMPLOYEE\",\"from\":\"%s\",\"to\":%s}"
              .formatted(spell.from(), orNone(spell.to()));
    };
  }

  private static String identity(IdentitySpell spell) {
    return "{\"code\":\"%s\",\"from\":\"%s\",\"to\":%s}"
        .formatted(spell.identity(), spell.from(), orNone(spell.to()));
  }

  private static String benefits(YearlyBenefits row) {
    return "{\"year\":%d,\"fundPaid\":\"%s\",\"catastrophicPaid\":\"%s\"}"
        .formatted(row.year(), row.fundPaid(), row.catastrophicPaid());
  }

  private static String orNone(java.util.Optional<?> value) {
    return value.map(it -> "\"" + it + "\"").orElse("null");
  }
}
