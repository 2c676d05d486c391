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

  /**
   * 终止: cover ends after a last day; one that had not begun by then is cancelled. Only a death can
   * say that cover which was used never was.
   */
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
    if (because != EndCause.DEATH && row.it().span().firstDay().isAfter(lastDay)) {
      refuseUsed(row);
    }
    return end(row, lastDay, because).it();
  }

  /** 取消: as if it had never been; only before its first day, or while nothing was paid. */
  @Transactional
  public Enrolment cancel(long id, long version, EndCause because) {
    requireOneOf(UNDONE, because);
    EnrolmentRow row = own(id, version);
    refuseUsed(row);
    return undo(row, because).it();
  }

  private void refuseUsed(EnrolmentRow row) {
    if (isUsed(row)) {
      throw Problem.conflict(
          "cover-begun",
          Text.of(
              "保障已经开始，只能自首日或以后终止，不能取消",
              "cover has begun; it can be ended on its first day or later, not cancelled"));
    }
  }

  private boolean isUsed(EnrolmentRow row) {
    return !row.it().state().isUnpaid() && row.it().hasBegun(China.today(clock));
  }

  /**
   * 转职工: cover in the resident scheme ends before a first month in the employee scheme. Where that
   * month begins before a year that was used, the year counts no more, but its money stays where it
   * is: it paid for the days until this was told.
   */
  void employed(EnrolmentRow row, LocalDate firstDay) {
    if (isUsed(row) && !row.it().span().firstDay().isBefore(firstDay)) {
      steps.replace(row, row.in(EnrolmentState.CANCELLED, EndCause.EMPLOYED));
    } else {
      end(row, firstDay.minusDays(1), EndCause.EMPLOYED);
    }
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
    long file = rows.find(id).orElseThrow(EnrolmentRefusals::unknown).file();
    people.queue(file);
    EnrolmentRow row = rows.lock(id).orElseThrow(EnrolmentRefusals::unknown);
    if (row.file() != file) {
      throw Problem.stale();
    }
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
