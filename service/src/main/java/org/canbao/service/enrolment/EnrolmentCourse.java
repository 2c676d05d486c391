package org.canbao.service.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 参保进程: what money and days make of enrolments. */
@Service
public class EnrolmentCourse {

  private static final int AT_ONCE = 500;

  private final EnrolmentRows rows;
  private final EnrolmentSteps steps;
  private final EnrolmentEndings endings;
  private final EnrolledPeople people;
  private final LifeDays lifeDays;
  private final Clock clock;

  EnrolmentCourse(
      EnrolmentRows rows,
      EnrolmentSteps steps,
      EnrolmentEndings endings,
      EnrolledPeople people,
      LifeDays lifeDays,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.endings = endings;
    this.people = people;
    this.lifeDays = lifeDays;
    this.clock = clock;
  }

  /** 已出账单: it was said what is owed. */
  @Transactional
  public void billed(long id) {
    for (EnrolmentRow row : together(id)) {
      if (row.it().state() == EnrolmentState.REGISTERED) {
        steps.take(row, row.in(EnrolmentState.BILLED), "");
      }
    }
  }

  /** 到账: the price has arrived; takes effect at once when its first day has come. */
  @Transactional
  public void posted(long id, LocalDate paidOn) {
    for (EnrolmentRow row : together(id)) {
      if (row.it().state().isUnpaid()) {
        advance(steps.take(row, row.paid(EnrolmentState.POSTED, Optional.of(paidOn)), ""));
      }
    }
  }

  /**
   * 逾期告知: money is told of only after its enrolment lapsed unpaid, but came in on a day of it: it
   * is registered again, if nothing took its place. Returns whether it is.
   */
  @Transactional
  public boolean reviveUnpaid(long id, LocalDate paidOn) {
    EnrolmentRow row = rows.lock(id).orElseThrow(EnrolmentRefusals::unknown);
    boolean wasInTime = row.it().span().lastDay().filter(paidOn::isAfter).isEmpty();
    if (!row.hasLapsed() || !wasInTime || !rows.isFree(row)) {
      return false;
    }
    steps.take(row, row.anew(), "money told of later");
    return true;
  }

  /** 到账撤销: the price is no longer there; it is owed again, or nothing ever was when it is over. */
  @Transactional
  public void fallBack(long id, String note) {
    for (EnrolmentRow row : together(id)) {
      if (row.it().course().paidOn().isPresent() && !isFinalWithoutMoney(row)) {
        boolean goesOn = row.it().id() != id && row.it().terms().lumpSumFrom().isEmpty();
        EnrolmentRow unpaid =
            row.paid(goesOn ? EnrolmentState.REGISTERED : EnrolmentState.BILLED, Optional.empty());
        steps.take(
            row,
            row.isOver(China.today(clock))
                ? unpaid.in(EnrolmentState.CANCELLED, EndCause.UNPAID)
                : unpaid,
            note);
      }
    }
  }

  private static boolean isFinalWithoutMoney(EnrolmentRow row) {
    return row.it().state() == EnrolmentState.CANCELLED;
  }

  /**
   * 到期: takes a step for those whose day has come; returns how many. The files are queued for
   * first, in their order, as by everybody who changes enrolments.
   */
  @Transactional
  public int takeEffect() {
    LocalDate today = China.today(clock);
    EnrolmentRows.Due day = new EnrolmentRows.Due(today, lifeDays.newbornsSince(today));
    SortedSet<Long> files = rows.dueFiles(day, AT_ONCE);
    files.forEach(people::queue);
    List<EnrolmentRow> due = rows.due(day, files);
    due.forEach(this::step);
    return due.size();
  }

  /** 去世人员: ends what goes on after a death; returns how many. */
  @Transactional
  public int endOfTheDead() {
    List<EnrolmentRow> beyond = rows.beyondDeath(AT_ONCE);
    beyond.forEach(row -> endings.end(row, lifeDays.died(row.file()), EndCause.DEATH));
    return beyond.size();
  }

  private void step(EnrolmentRow row) {
    if (row.it().isResident() && row.it().state().isUnpaid()) {
      steps.take(row, row.in(EnrolmentState.CANCELLED, EndCause.UNPAID), "");
    } else {
      advance(row);
    }
  }

  EnrolmentRow advance(EnrolmentRow row) {
    LocalDate today = China.today(clock);
    EnrolmentRow now = row;
    if (now.it().state() != EnrolmentState.EFFECTIVE && now.it().hasBegun(today)) {
      now = steps.take(now, now.in(EnrolmentState.EFFECTIVE), "");
    }
    if (now.it().state() == EnrolmentState.EFFECTIVE && now.isOver(today)) {
      EndCause because = now.it().course().because().orElse(EndCause.YEAR_OVER);
      now = steps.take(now, now.in(EnrolmentState.ENDED, because), "");
    }
    return now;
  }

  /**
   * An enrolment with what goes on of its year after months as an employee, and the further years
   * that a student pays with it.
   */
  private List<EnrolmentRow> together(long id) {
    EnrolmentRow row = rows.lock(id).orElseThrow(EnrolmentRefusals::unknown);
    Optional<Integer> entry = row.it().terms().lumpSumFrom();
    return entry.isEmpty()
        ? Stream.concat(Stream.of(row), goingOn(row)).toList()
        : rows.ofFile(row.file()).stream()
            .filter(it -> it.it().terms().lumpSumFrom().equals(entry))
            .filter(it -> it.it().state() != EnrolmentState.CANCELLED)
            .toList();
  }

  private Stream<EnrolmentRow> goingOn(EnrolmentRow row) {
    return row.it().isResident()
        ? rows.ofFile(row.file()).stream()
            .filter(it -> it.it().id() != row.it().id())
            .filter(it -> it.it().span().year().equals(row.it().span().year()))
            .filter(it -> it.it().state() != EnrolmentState.CANCELLED)
        : Stream.empty();
  }
}
