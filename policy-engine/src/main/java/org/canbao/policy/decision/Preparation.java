package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.EnrolmentHistory;
import org.canbao.policy.history.FactChecks;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.Objection;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Wording;
import org.canbao.policy.waiting.WaitingTerms;

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

  /** The years in which a question can be asked; days beyond them are a caller's mistake. */
  int FIRST_ASKED = 1900;

  int LAST_ASKED = 2200;

  static Preparation of(Facts facts, LocalDate on, PolicyBook policies) {
    if (on.getYear() < FIRST_ASKED || on.getYear() > LAST_ASKED) {
      throw new IllegalArgumentException(
          "expected a day asked from %d to %d, but it was %s"
              .formatted(FIRST_ASKED, LAST_ASKED, on));
    }
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
      if (facts.enrolments().get(i) instanceof Resident row) {
        resident(i, row, facts, policies, objections);
      }
    }
    return objections;
  }

  private static void resident(
      int i, Resident row, Facts facts, PolicyBook policies, List<Objection> objections) {
    Optional<AreaPolicies> place = policies.find(row.area().orElse(facts.area()));
    if (row.area().isPresent() && place.isEmpty()) {
      objections.add(new Objection("enrolments[" + i + "].area", UNKNOWN_AREA, List.of()));
    }
    if (row.paidOn().getYear() > row.year() && place.isPresent() && objections.isEmpty()) {
      WaitingTerms terms = place.get().of(row.year()).waiting();
      if (!terms.isWithinNewbornDays(facts.born(), row.paidOn())) {
        LocalDate last = facts.born().plusDays(terms.newbornDays().value());
        LocalDate yearEnd = LocalDate.of(row.year(), 12, 31);
        objections.add(FactChecks.postedTooLate(i, last.isAfter(yearEnd) ? last : yearEnd));
      }
    }
  }
}
