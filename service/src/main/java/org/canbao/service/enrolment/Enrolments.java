package org.canbao.service.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 参保登记查询: finds enrolments in the current territory. */
@Service
public class Enrolments {

  private final EnrolmentRows rows;
  private final EnrolledPeople people;

  Enrolments(EnrolmentRows rows, EnrolledPeople people) {
    this.rows = rows;
    this.people = people;
  }

  /** 筛选: which enrolments a list should show. */
  public record Filter(
      Optional<String> division, Optional<Integer> year, Optional<EnrolmentState> state) {
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

  /** 登记地与档案: what other modules have to know besides. */
  public record Kept(Enrolment it, long file, long division, boolean own) {}

  /** The enrolment of a number; refused when there is none in the territory. */
  @Transactional(readOnly = true)
  public Enrolment get(long id) {
    return kept(id).it();
  }

  /** The same with what other modules have to know besides. */
  @Transactional(readOnly = true)
  public Kept kept(long id) {
    EnrolmentRow row = rows.find(id).orElseThrow(EnrolmentRefusals::unknown);
    return new Kept(row.it(), row.file(), row.division(), row.own());
  }

  /** 参保经过: the steps of an enrolment, the first one first. */
  @Transactional(readOnly = true)
  public List<EnrolmentStep> steps(long id) {
    return rows.steps(id);
  }

  /** 一人参保史: all enrolments of a person's file, the earliest first. */
  @Transactional(readOnly = true)
  public List<Enrolment> ofPerson(long personId) {
    return rows.ofFile(people.get(personId).file()).stream().map(EnrolmentRow::it).toList();
  }

  /** 某年度参保: that of the resident scheme which is not cancelled. */
  @Transactional(readOnly = true)
  public Optional<Enrolment> residentOf(long file, int year) {
    return rows.ofFile(file).stream()
        .map(EnrolmentRow::it)
        .filter(it -> it.span().year().filter(one -> one == year).isPresent())
        .filter(it -> it.state() != EnrolmentState.CANCELLED)
        .findFirst();
  }

  /** 某年度未缴费取消: the last one of the resident scheme that lapsed because nothing was paid. */
  @Transactional(readOnly = true)
  public Optional<Enrolment> lapsedOf(long file, int year) {
    return rows.ofFile(file).stream()
        .filter(EnrolmentRow::hasLapsed)
        .map(EnrolmentRow::it)
        .filter(it -> it.span().year().filter(one -> one == year).isPresent())
        .max(Comparator.comparing(Enrolment::id));
  }

  /** 趸缴年度: the enrolments that are paid together with one, itself included. */
  @Transactional(readOnly = true)
  public List<Enrolment> paidTogether(Kept kept) {
    Optional<Integer> entry = kept.it().terms().lumpSumFrom();
    return entry.isEmpty()
        ? List.of(kept.it())
        : rows.ofFile(kept.file()).stream()
            .map(EnrolmentRow::it)
            .filter(it -> it.terms().lumpSumFrom().equals(entry))
            .filter(it -> it.state() != EnrolmentState.CANCELLED)
            .toList();
  }

  /** Lists those of the territory, in the order of their numbers. */
  @Transactional(readOnly = true)
  public Page<Enrolment> list(Filter filter, int limit, Optional<String> after) {
    long from = after.map(Cursor::number).orElse(0L);
    return Page.of(
            rows.list(filter, from, Page.limit(limit)), limit, row -> Cursor.of(row.it().id()))
        .map(EnrolmentRow::it);
  }
}
