package org.canbao.service.division.change;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Territory;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.change.ChangePreview.Step;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 区划变更复核: a change of divisions needs a second person, in whose territory all of it lies. */
@Component
class DivisionChangeProposals implements ProposalKind<DivisionChange> {

  private final DivisionChanges changes;
  private final Divisions divisions;
  private final Clock clock;

  DivisionChangeProposals(DivisionChanges changes, Divisions divisions, Clock clock) {
    this.changes = changes;
    this.divisions = divisions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "division-change";
  }

  @Override
  public Class<DivisionChange> payload() {
    return DivisionChange.class;
  }

  @Override
  public Right propose() {
    return Right.DIVISION_CHANGE;
  }

  @Override
  public Right approve() {
    return Right.DIVISION_APPROVE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(30);
  }

  @Override
  public Difference difference(DivisionChange change) {
    ChangePreview preview = changes.preview(change, today());
    requireTerritory(preview.common());
    Difference difference = Difference.NONE;
    for (Step step : preview.steps()) {
      String after = step.what() + " " + step.after() + " " + step.name() + " ×" + step.divisions();
      difference = difference.with(step.anyCode(), nameOf(step, change.on()), Optional.of(after));
    }
    return difference;
  }

  private Optional<String> nameOf(Step step, LocalDate on) {
    return step.before().isEmpty()
        ? Optional.empty()
        : divisions.find(step.before(), on.minusDays(1)).map(d -> d.code() + " " + d.name());
  }

  private static void requireTerritory(String common) {
    Territory territory = CurrentActor.get().territory();
    if (!territory.isNation() && (common.isEmpty() || !territory.covers(common))) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("该变更涉及您管辖范围以外的区划", "the change concerns divisions outside your territory"));
    }
  }

  @Override
  public void apply(DivisionChange change, Proposal proposal) {
    changes.apply(change, today());
  }

  /** The closest division of today that holds all of it. */
  @Override
  public Optional<Long> division(DivisionChange change) {
    Optional<DivisionCode> code =
        Optional.of(changes.preview(change, today()).common())
            .filter(common -> !common.isEmpty())
            .map(DivisionCode::new);
    while (code.isPresent()) {
      Optional<Division> found = divisions.find(code.get().text(), today());
      if (found.isPresent()) {
        return found.map(Division::id);
      }
      code = code.get().parent();
    }
    return Optional.empty();
  }

  @Override
  public String record(DivisionChange change) {
    return "division:" + changes.preview(change, today()).steps().getFirst().anyCode();
  }

  private LocalDate today() {
    return China.today(clock);
  }
}
