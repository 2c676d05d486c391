package org.canbao.documents.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.documents.Finding;
import org.canbao.documents.Layer;
import org.canbao.documents.Place;
import org.canbao.documents.YearSpan;
import org.canbao.documents.resolving.Chain;
import org.canbao.documents.resolving.InForce;
import org.canbao.policy.term.TermName;

/** 完整性检查: terms without which nothing can be decided are given for every area and year. */
final class CompletenessCheck {

  private static final List<TermName> NEEDED =
      List.of(
          TermName.WAITING_FROM,
          TermName.FIRST_COUNTABLE_YEAR,
          TermName.TOLERATED_MONTHS,
          TermName.FIXED_WAIT,
          TermName.VARIABLE_WAIT,
          TermName.GAP_BASE,
          TermName.LATE_COUNTS_AS_GAP,
          TermName.FIRST_ENROLMENT_WAITS,
          TermName.REPAIR_PER_YEAR,
          TermName.LONG_GAP_YEARS,
          TermName.LONG_GAP_FLOOR,
          TermName.REPAIR_PRICE_YEAR,
          TermName.NEWBORN_DAYS,
          TermName.AWARDS_FROM,
          TermName.CONTINUITY_FULL_YEARS,
          TermName.CLAIM_FREE_FROM,
          TermName.AFTER_GAP);

  private CompletenessCheck() {}

  static Stream<Finding> of(List<Chain> chains) {
    return chains.stream()
        .filter(chain -> chain.layer() == Layer.POOLING_AREA)
        .flatMap(CompletenessCheck::of);
  }

  private static Stream<Finding> of(Chain chain) {
    List<InForce> years = YearSpan.ALL.years().mapToObj(chain::inForce).toList();
    return NEEDED.stream().flatMap(name -> missing(chain, years, name).stream());
  }

  private static Optional<Finding> missing(Chain chain, List<InForce> years, TermName name) {
    return years.stream()
        .filter(year -> year.find(name).isEmpty())
        .map(InForce::year)
        .findFirst()
        .map(
            year ->
                Finding.error(
                    place(chain),
                    name.key(),
                    "%s 在%d年度没有此项；国家文件应规定%s".formatted(chain.area(), year, YearSpan.ALL),
                    "nothing gives it for %s in %d; expected a document of the nation to give it for %s"
                        .formatted(chain.area(), year, YearSpan.ALL)));
  }

  private static Place place(Chain chain) {
    return chain.documents().getLast().heading().place();
  }
}
