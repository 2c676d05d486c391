package org.canbao.policy.limit;

import java.util.List;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Wording;

/** 限额待补事实: what must be known before a payment limit can be told. */
final class LimitUnknowns {

  static final MissingFact BENEFITS =
      new MissingFact(
          "benefits",
          Wording.of(
              "零报销激励取决于以往年度的基金支付，需先确认报销记录。",
              "Claim-free steps depend on what the funds paid; the benefits must be known first."),
          List.of());
  static final MissingFact IDENTITIES =
      new MissingFact(
          "identities",
          Wording.of(
              "享受医疗救助资助参保的人员不受封顶线限制，需先确认身份。",
              "People under medical assistance are outside the limit; the identities must be known"
                  + " first."),
          List.of());
  private static final Wording ABSENCES =
      Wording.of(
          "服役、服刑或出国（境）可能使{years}不算断保，需先确认离开记录。",
          "An absence could make {years} no gap; the absences must be known first.");

  private LimitUnknowns() {}

  static MissingFact absences(int years) {
    return new MissingFact("absences", ABSENCES, List.of(Figure.years("years", years)));
  }
}
