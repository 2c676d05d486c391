package org.canbao.service.contribution;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Line.Share;
import org.canbao.service.division.China;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.enrolment.EnrolmentCancelled;
import org.canbao.service.enrolment.EnrolmentCourse;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 缴费单: says what is owed, once for each enrolment. */
@Service
public class Bills {

  private final BillRows rows;
  private final Quotes quotes;
  private final Pricing pricing;
  private final Settling settling;
  private final Enrolments enrolments;
  private final EnrolmentCourse course;
  private final EnrolledPeople people;
  private final Clock clock;

  Bills(
      BillRows rows,
      Quotes quotes,
      Pricing pricing,
      Settling settling,
      Enrolments enrolments,
      EnrolmentCourse course,
      EnrolledPeople people,
      Clock clock) {
    this.rows = rows;
    this.quotes = quotes;
    this.pricing = pricing;
    this.settling = settling;
    this.enrolments = enrolments;
    this.course = course;
    this.people = people;
    this.clock = clock;
  }

  /** 筛选: which bills a list should show. */
  public record Filter(
      Optional<String> division,
      Optional<Integer> year,
      Optional<BillState> state,
      Optional<Long> person) {
    public Filter {
      new Checks()
          .that(
              division.map(DivisionCode::isCode).orElse(true),
              "division",
              Text.of(
                  "应为 2、4、6、9 或 12 位区划代码", "expected a division code of 2, 4, 6, 9 or 12 digits"))
          .done();
    }
  }

  /**
   * 出账单: at the price of today. Where the person owes nothing the enrolment is posted at once.
   *
   * @param helpers who pays a part of the person's share
   */
  @Transactional
  public Bill issue(long enrolment, Optional<List<Share>> helpers) {
    List<Share> checked = Helpers.checked(helpers);
    people.queue(enrolments.kept(enrolment).file());
    Enrolments.Kept kept = own(enrolments.kept(enrolment));
    if (!kept.it().state().isUnpaid()) {
      throw Problem.conflict(
          "nothing-owed",
          Text.of("该参保登记为 %s，无须出账单", "this enrolment is %s; nothing is owed")
              .formatted(kept.it().state()));
    }
    refuseLumpSumMember(kept);
    rows.ofEnrolment(enrolment).ifPresent(Bills::refuseSecond);
    PriceQuestion question = quotes.question(kept, China.today(clock), checked);
    Bill bill =
        settling.issue(enrolment, kept.it().personId(), kept.division(), pricing.quote(question));
    course.billed(enrolment);
    return settling.settle(bill.id(), false);
  }

  /** 重出账单: at the price of today, because facts or helpers are others now. */
  @Transactional
  public Bill renew(long id, long version, Optional<List<Share>> helpers) {
    List<Share> checked = Helpers.checked(helpers);
    Bill bill = locked(id, version);
    if (!bill.state().isAwaiting()) {
      throw Problem.conflict(
          "bill-not-open",
          Text.of("缴费单为 %s，不能重出", "this bill is %s and cannot be renewed").formatted(bill.state()));
    }
    Enrolments.Kept kept = own(enrolments.kept(bill.about().enrolment()));
    return settling.reissue(
        bill, pricing.quote(quotes.question(kept, China.today(clock), checked)));
  }

  /** Locks a bill whose version was read, after everybody else at work on the file. */
  Bill locked(long id, long version) {
    Bill seen = get(id);
    people.queue(enrolments.kept(seen.about().enrolment()).file());
    Bill bill = rows.lock(id).orElseThrow(Bills::unknown);
    if (bill.version() != version) {
      throw Problem.stale();
    }
    return bill;
  }

  /** The number under which a bill stands now, which may have been renewed. */
  long currentOf(long id) {
    return rows.ofEnrolment(get(id).about().enrolment()).map(Bill::id).orElse(id);
  }

  /** The bill of a number; refused when there is none in the territory. */
  @Transactional(readOnly = true)
  public Bill get(long id) {
    return rows.find(id).orElseThrow(Bills::unknown);
  }

  /** 缴费单情况: the bill of a file. */
  public record Standing(long file, long id, BillState state) {}

  /** 年度缴费单: how the bills of several files for a year stand, those that are not cancelled. */
  @Transactional(readOnly = true)
  public List<Standing> ofYear(Collection<Long> files, int year) {
    return rows.ofYear(files, year);
  }

  /** 待缴账单: the number of the bill of a file for a year, if it waits for money. */
  @Transactional(readOnly = true)
  public long awaiting(long file, int year) {
    Optional<Standing> bill = ofYear(List.of(file), year).stream().findFirst();
    refusal(bill, year)
        .ifPresent(
            why -> {
              throw why;
            });
    return bill.orElseThrow().id();
  }

  /** Why no money can be booked on a bill, if none can. */
  public static Optional<Problem> refusal(Optional<Standing> bill, int year) {
    if (bill.isEmpty()) {
      return Optional.of(
          Problem.conflict(
              "no-bill",
              Text.of(
                      "该人员没有 %d 年度的缴费单，请先参保并出账单",
                      "this person has no bill for %d; enrol and bill first")
                  .formatted(year)));
    }
    return bill.filter(it -> !it.state().isAwaiting())
        .map(
            it ->
                Problem.conflict(
                    "paid-already",
                    Text.of("%d 年度的缴费单 %d 已缴清", "bill %2$d of %1$d is paid already")
                        .formatted(year, it.id())));
  }

  /** Lists those of the territory, in the order of their numbers. */
  @Transactional(readOnly = true)
  public Page<Bill> list(Filter filter, int limit, Optional<String> after) {
    long from = after.map(Cursor::number).orElse(0L);
    return Page.of(rows.list(filter, from, Page.limit(limit)), limit, bill -> Cursor.of(bill.id()));
  }

  /** Money for what never counted comes free. */
  @EventListener
  void enrolmentCancelled(EnrolmentCancelled event) {
    rows.ofEnrolment(event.enrolmentId()).ifPresent(settling::cancel);
  }

  static Enrolments.Kept own(Enrolments.Kept kept) {
    if (!kept.own()) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("登记地不在您的管辖范围内", "the place of registration lies outside your territory"));
    }
    return kept;
  }

  private static void refuseSecond(Bill bill) {
    throw Problem.conflict(
        "billed-already",
        Text.of("已有缴费单 %d（%s）", "there is bill %d already (%s)")
            .formatted(bill.id(), bill.state()));
  }

  private static void refuseLumpSumMember(Enrolments.Kept kept) {
    Optional<Integer> entry = kept.it().terms().lumpSumFrom();
    if (entry.isPresent() && !entry.equals(kept.it().span().year())) {
      throw Problem.conflict(
          "billed-with-entry-year",
          Text.of("趸缴年度随入学的 %d 年度一并出账单", "a lump sum is billed with the entry year %d")
              .formatted(entry.get()));
    }
  }

  static Problem unknown() {
    return Problem.notFound(
        "bill-unknown", Text.of("没有该缴费单，或不在您的管辖范围内", "there is no such bill in your territory"));
  }
}
