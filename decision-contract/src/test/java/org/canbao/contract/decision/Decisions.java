package org.canbao.contract.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.NextYear;
import org.canbao.policy.decision.NextYear.Outlook;
import org.canbao.policy.decision.RepairOption;
import org.canbao.policy.decision.Status;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Readings;
import org.canbao.policy.term.Reason;
import org.canbao.policy.term.Wording;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.ExemptBy;
import org.canbao.policy.waiting.WaitUnit;
import org.canbao.policy.waiting.Waiting;

/** Decisions made by hand: their figures show every field and are no worked cases. */
final class Decisions {

  static final Decision WAITING =
      new Decision(
          "P-1",
          "340200",
          2026,
          LocalDate.of(2026, 2, 1),
          Status.WAITING,
          Optional.of(
              new Waiting(
                  Optional.empty(),
                  YearSet.of(2024) | YearSet.of(2025),
                  3,
                  1,
                  WaitUnit.MONTH,
                  Optional.of(LocalDate.of(2026, 1, 1)),
                  Optional.of(LocalDate.of(2026, 4, 30)),
                  LocalDate.of(2026, 5, 1),
                  OptionalInt.of(2025))),
          List.of(new RepairOption(1, Optional.of(Money.yuan(400)), 3, LocalDate.of(2026, 4, 1))),
          Optional.of(
              new Cap(
                  Money.yuan(300_000),
                  1,
                  Money.ZERO,
                  Money.yuan(3000),
                  Money.yuan(3000),
                  Money.yuan(6000),
                  Optional.of(Money.yuan(297_000)))),
          Optional.of(
              new Price(
                  Optional.of(Money.yuan(400)),
                  Optional.of(Money.yuan(360)),
                  Optional.of(Money.ZERO),
                  Optional.of(Money.yuan(40)))),
          new NextYear(
              new Outlook(Optional.of(LocalDate.of(2027, 1, 1)), Optional.of(Money.yuan(300_000))),
              new Outlook(Optional.empty(), Optional.of(Money.yuan(294_000)))),
          List.of(
              new Reason(
                  Matter.WAITING,
                  new Citation("AH", "一(二)"),
                  Wording.of("断保再参保，固定等待期{fixed}。", "After a gap the fixed wait is {fixed}."),
                  List.of(new Figure("fixed", Figure.Kind.MONTHS, 3)),
                  List.of(Resident.of(2026, LocalDate.of(2025, 12, 3)))),
              new Reason(
                  Matter.REPAIR,
                  new Citation("AH", "一(二)"),
                  Wording.of("断保满{years}年的另有下限。", "A gap of {years} years has a floor."),
                  List.of(Figure.count("years", 4)),
                  List.of()),
              new Reason(
                  Matter.REPAIR,
                  new Citation("AH", "二(五)"),
                  Wording.of("再修复{years}年，自{benefit}起。", "{years} more, from {benefit}."),
                  List.of(
                      Figure.count("years", 1), Figure.date("benefit", LocalDate.of(2026, 4, 1))),
                  List.of())),
          Readings.of(Reading.R4),
          List.of());

  static final Decision UNDECIDED =
      new Decision(
          "P-2",
          "340200",
          2026,
          LocalDate.of(2026, 2, 1),
          Status.UNDECIDED,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          new NextYear(
              new Outlook(Optional.empty(), Optional.empty()),
              new Outlook(Optional.empty(), Optional.empty())),
          List.of(),
          Readings.NONE,
          List.of(
              new MissingFact(
                  "identities", Wording.of("身份决定是否等待。", "An identity may exempt."), List.of())));

  static final Decision EXEMPT =
      new Decision(
          "P-3",
          "340200",
          2026,
          LocalDate.of(2026, 2, 1),
          Status.COVERED,
          Optional.of(
              new Waiting(
                  Optional.of(new ExemptBy.Newborn()),
                  0,
                  0,
                  0,
                  WaitUnit.DAY,
                  Optional.empty(),
                  Optional.empty(),
                  LocalDate.of(2026, 1, 20),
                  OptionalInt.empty())),
          List.of(),
          Optional.of(
              new Cap(
                  Money.yuan(300_000),
                  1,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Optional.empty())),
          Optional.of(Price.UNKNOWN),
          new NextYear(
              new Outlook(Optional.of(LocalDate.of(2027, 1, 1)), Optional.empty()),
              new Outlook(Optional.of(LocalDate.of(2028, 4, 1)), Optional.empty())),
          List.of(),
          Readings.NONE,
          List.of());

  private Decisions() {}
}
