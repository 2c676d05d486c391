package org.canbao.service.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 参保终止: ends enrolments, or cancels those that never began. */
@Service
public class EnrolmentEndings {

  private static final Set<EndCause> TOLD =
      Set.of(EndCause.DEATH, EndCause.MOVED, EndCause.LEFT_WORK, EndCause.DUPLICATE);
  private static final Set<EndCause> UNDONE = Set.of(EndCause.TAKEN_BACK, EndCause.DUPLICATE);

  private final EnrolmentRows rows;
  private final EnrolmentSteps steps;
  private final EnrolledPeople people;
  private final Clock clock;

  EnrolmentEndings(EnrolmentRows rows, EnrolmentSteps steps, EnrolledPeople people, Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.people = people;
    this.clock = clock;
  }

  /** 终止: cover ends after a last day; one that had not begun by then is cancelled. */
  @Transactional
  public Enrolment end(long id, long version, LocalDate lastDay, EndCause because) {
    requireOneOf(TOLD, because);
    EnrolmentRow row = own(id, version);
    new Checks()
        .that(
            row.it().span().lastDay().map(end -> !lastDay.isAfter(end)).orElse(true),
            "lastDay",
            Text.of("应不晚于原截止日", "expected the present last day or an earlier one"))
        .done();
    return end(row, lastDay, because).it();
  }

  /** 取消: as if it had never been; only before its first day, or while nothing was paid. */
  @Transactional
  public Enrolment cancel(long id, long version, EndCause because) {
    requireOneOf(UNDONE, because);
    EnrolmentRow row = own(id, version);
    if (!row.it().state().isUnpaid() && row.it().hasBegun(China.today(clock))) {
      throw Problem.conflict(
          "cover-begun",
          Text.of("保障已经开始，只能终止，不能取消", "cover has begun; it can be ended, not cancelled"));
    }
    return undo(row, because).it();
  }

  /** 死亡: benefits end with the day of death, everywhere; money for later years comes free. */
  @Transactional
  public void died(long personId, LocalDate day) {
    long file = people.get(personId).file();
    people.queue(file);
    for (EnrolmentRow row : rows.ofFile(file)) {
      boolean goesOn = row.it().span().lastDay().map(day::isBefore).orElse(true);
      if (!row.it().state().isFinal() && goesOn) {
        end(row, day, EndCause.DEATH);
      }
    }
  }

  EnrolmentRow end(EnrolmentRow row, LocalDate lastDay, EndCause because) {
    boolean never =
        row.it().span().firstDay().isAfter(lastDay)
            || row.it().isResident() && row.it().state().isUnpaid();
    if (never) {
      return undo(row, because);
    }
    boolean over = lastDay.isBefore(China.today(clock));
    EnrolmentState state = over ? EnrolmentState.ENDED : row.it().state();
    return steps.take(row, row.in(state, because).until(lastDay), "");
  }

  /**
   * Cancels one, and with a student's entry year the further years that were to be paid with it.
   */
  EnrolmentRow undo(EnrolmentRow row, EndCause because) {
    Optional<Integer> entry = row.it().terms().lumpSumFrom();
    if (entry.isPresent() && entry.equals(row.it().span().year())) {
      for (EnrolmentRow later : rows.ofFile(row.file())) {
        if (later.it().id() != row.it().id()
            && later.it().terms().lumpSumFrom().equals(entry)
            && !later.it().state().isFinal()) {
          steps.take(later, later.in(EnrolmentState.CANCELLED, because), "");
        }
      }
    }
    return steps.take(row, row.in(EnrolmentState.CANCELLED, because), "");
  }

  EnrolmentRow own(long id, long version) {
    people.queue(rows.find(id).orElseThrow(EnrolmentRefusals::unknown).file());
    EnrolmentRow row = rows.lock(id).orElseThrow(EnrolmentRefusals::unknown);
    if (!row.own()) {
      throw EnrolmentRefusals.elsewhere();
    }
    if (row.it().version() != version) {
      throw Problem.stale();
    }
    if (row.it().state().isFinal()) {
      throw EnrolmentRefusals.ended(row.it().state());
    }
    return row;
  }

  private static void requireOneOf(Set<EndCause> accepted, EndCause because) {
    new Checks()
        .that(
            because != null && accepted.contains(because),
            "because",
            Text.of("应为其中之一：%s", "expected one of %s")
                .formatted(accepted.stream().map(Enum::name).sorted().toList()))
        .done();
  }
}
