package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.EnrolmentHistory;
import org.canbao.policy.history.FactChecks;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.Objection;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Wording;

/** 核定准备: facts that were checked and folded, or refused. */
sealed interface Preparation {

  /** 可以核定. */
  record Ready(Standing standing, Waits waits) implements Preparation {}

  /** 退回. */
  record Refused(Refusal refusal) implements Preparation {}

  Wording UNKNOWN_AREA =
      Wording.of(
          "没有这个统筹地区的政策文件，应为已加载的统筹地区。",
          "no documents for this pooling area, expected one whose documents are loaded.");
  Wording NOT_BORN =
      Wording.of("出生日期晚于查询日，应不晚于{on}。", "born after the day asked, expected {on} or earlier.");

  static Preparation of(Facts facts, LocalDate on, PolicyBook policies) {
    List<Objection> objections = objections(facts, on, policies);
    if (!objections.isEmpty()) {
      return new Refused(new Refusal(objections));
    }
    AreaPolicies asked = policies.find(facts.area()).orElseThrow();
    EnrolmentHistory known =
        EnrolmentHistory.of(facts, on, asked.of(facts.year()).history()).until(facts.year());
    Optional<Resident> enrolled = known.find(facts.year());
    Resident row = enrolled.orElseGet(() -> Resident.of(facts.year(), on));
    EnrolmentHistory history = enrolled.isPresent() ? known : known.with(row);
    Waits waits = new Waits(history, policies, asked);
    List<Objection> useless = Repairs.objections(waits);
    return useless.isEmpty()
        ? ready(facts, on, asked, row, enrolled.isPresent(), waits)
        : new Refused(new Refusal(useless));
  }

  private static Ready ready(
      Facts facts, LocalDate on, AreaPolicies asked, Resident row, boolean enrolled, Waits waits) {
    AreaPolicies place = waits.placeOf(row);
    return new Ready(
        new Standing(
            facts,
            on,
            asked,
            place,
            enrolled,
            waits.posting(row),
            new Limits(waits, asked).standing(row.year()),
            Prices.standing(facts, row, place),
            waits.history().countable(),
            waits.history().insuredEarlier()),
        waits);
  }

  private static List<Objection> objections(Facts facts, LocalDate on, PolicyBook policies) {
    List<Objection> objections = new ArrayList<>(FactChecks.check(facts));
    if (policies.find(facts.area()).isEmpty()) {
      objections.add(new Objection("area", UNKNOWN_AREA, List.of()));
    }
    if (facts.born().isAfter(on)) {
      objections.add(new Objection("born", NOT_BORN, List.of(Figure.date("on", on))));
    }
    for (int i = 0; i < facts.enrolments().size(); i++) {
      Enrolment enrolment = facts.enrolments().get(i);
      if (enrolment instanceof Resident row
          && row.area().isPresent()
          && policies.find(row.area().get()).isEmpty()) {
        objections.add(new Objection("enrolments[" + i + "].area", UNKNOWN_AREA, List.of()));
      }
    }
    return objections;
  }
}
