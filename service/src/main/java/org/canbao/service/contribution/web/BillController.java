package org.canbao.service.contribution.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.contribution.Bill;
import org.canbao.service.contribution.BillState;
import org.canbao.service.contribution.Bills;
import org.canbao.service.contribution.Line;
import org.canbao.service.contribution.MoneyMoves;
import org.canbao.service.contribution.Payees;
import org.canbao.service.person.DocumentNumber;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 缴费单接口. */
@RestController
class BillController {

  private final Bills bills;
  private final MoneyMoves moves;
  private final Payees payees;

  BillController(Bills bills, MoneyMoves moves, Payees payees) {
    this.bills = bills;
    this.payees = payees;
    this.moves = moves;
  }

  /** 出账单: who pays a part of the person's share. */
  record Issue(Optional<List<Line.Share>> helpers) {}

  /** 按人出账单: who is billed, by number or document, for which coverage year. */
  record Order(
      Optional<Long> person,
      Optional<DocumentNumber> document,
      @Nullable Integer year,
      Optional<List<Line.Share>> helpers) {}

  /** 转缴: the bill of another year that shall get the money. */
  record OtherYear(long to) {}

  /** 出账单: says what is owed for an enrolment, at the price of today. */
  @PostMapping("/api/enrolments/{id}/bill")
  @Needs(Right.CONTRIBUTION_CHANGE)
  ResponseEntity<Bill> issue(@PathVariable long id, @RequestBody Issue sent) {
    return issued(bills.issue(id, sent.helpers()));
  }

  /**
   * 按人出账单: for the enrolment that somebody has for a coverage year, named by number or document.
   */
  @PostMapping("/api/bills")
  @Needs(Right.CONTRIBUTION_CHANGE)
  ResponseEntity<Bill> issueFor(@RequestBody Order sent) {
    long enrolment =
        payees.enrolmentOf(new Payees.Named(sent.person(), sent.document()), sent.year());
    return issued(bills.issue(enrolment, sent.helpers()));
  }

  private static ResponseEntity<Bill> issued(Bill bill) {
    return ResponseEntity.created(URI.create("/api/bills/" + bill.id()))
        .eTag(EntityTag.of(bill.version()))
        .body(bill);
  }

  /**
   * 列出缴费单: those of the territory, in the order of their numbers.
   *
   * @param division 登记地区划代码, what lies below included
   * @param year 参保年度
   * @param state 状态
   * @param person 人员编号
   */
  @GetMapping("/api/bills")
  @Needs(Right.CONTRIBUTION_READ)
  Page<Bill> list(
      @RequestParam Optional<String> division,
      @RequestParam Optional<Integer> year,
      @RequestParam Optional<BillState> state,
      @RequestParam Optional<Long> person,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return bills.list(new Bills.Filter(division, year, state, person), limit, after);
  }

  /** 查看缴费单: with its lines and shares. */
  @GetMapping("/api/bills/{id}")
  @Needs(Right.CONTRIBUTION_READ)
  ResponseEntity<Bill> get(@PathVariable long id) {
    return answer(bills.get(id));
  }

  /** 重出账单: at the price of today; what had arrived moves along. */
  @PostMapping("/api/bills/{id}/renewal")
  @Needs(Right.CONTRIBUTION_CHANGE)
  ResponseEntity<Bill> renew(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Issue sent) {
    return answer(bills.renew(id, EntityTag.require(version), sent.helpers()));
  }

  /** 转缴其他年度: takes a year back that has not begun, and pays another bill with its money. */
  @PostMapping("/api/bills/{id}/transfer")
  @Needs(Right.CONTRIBUTION_CHANGE)
  ResponseEntity<Bill> transfer(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody OtherYear sent) {
    return answer(moves.toOtherYear(id, EntityTag.require(version), sent.to()));
  }

  private static ResponseEntity<Bill> answer(Bill bill) {
    return ResponseEntity.ok().eTag(EntityTag.of(bill.version())).body(bill);
  }
}
