package org.canbao.service.contribution.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.contribution.Bill;
import org.canbao.service.contribution.Credits;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.MoneyMoves;
import org.canbao.service.contribution.MoneyRecords;
import org.canbao.service.contribution.Yuan;
import org.canbao.service.contribution.ledger.Movement;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.contribution.ledger.Reconciliation;
import org.canbao.service.contribution.refund.RefundChange;
import org.canbao.service.contribution.refund.Refunds;
import org.canbao.service.division.China;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 结余、退费与对账接口. */
@RestController
class CreditController {

  private static final int LONGEST = 366;

  private final Credits credits;
  private final MoneyMoves moves;
  private final MoneyRecords records;
  private final Refunds refunds;
  private final Reconciliation reconciliation;
  private final Clock clock;

  CreditController(
      Credits credits,
      MoneyMoves moves,
      MoneyRecords records,
      Refunds refunds,
      Reconciliation reconciliation,
      Clock clock) {
    this.credits = credits;
    this.moves = moves;
    this.records = records;
    this.refunds = refunds;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /** 退费申请: whose credit goes back to whom, and why. */
  record NewRefund(Long person, Funder funder, Yuan amount, @Nullable String reason) {}

  /** 已提出: the proposal that waits for a second person. */
  record Proposed(long proposal) {}

  /** 结余缴费: which credit shall pay a bill. */
  record NewCreditMove(Long person, Funder funder, Yuan amount, Long bill) {}

  /** 列出个人结余: people of the territory with money that nothing is owed for. */
  @GetMapping("/api/credits")
  @Needs(Right.CONTRIBUTION_READ)
  Page<Credits.Credit> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam Optional<String> after) {
    return credits.list(limit, after);
  }

  /** 一人结余: by funder. */
  @GetMapping("/api/people/{id}/credit")
  @Needs(Right.CONTRIBUTION_READ)
  Credits.Credit get(@PathVariable long id) {
    return credits.of(id);
  }

  /** 结余缴费: credit pays a bill. */
  @PostMapping("/api/credits/transfers")
  @Needs(Right.CONTRIBUTION_CHANGE)
  Bill use(@RequestBody NewCreditMove sent) {
    required(sent.person(), sent.funder(), sent.amount())
        .that(sent.bill() != null, "bill", Text.of("必须给出", "must be given"))
        .done();
    return moves.use(
        new MoneyMoves.CreditMove(sent.person(), sent.funder(), sent.amount(), sent.bill()));
  }

  /** 提出退费: a second person decides. */
  @PostMapping("/api/refunds")
  @Needs(Right.CONTRIBUTION_CHANGE)
  ResponseEntity<Proposed> propose(@RequestBody NewRefund sent) {
    required(sent.person(), sent.funder(), sent.amount()).done();
    long proposal =
        refunds.propose(
            new RefundChange(sent.person(), sent.funder(), sent.amount()),
            Objects.requireNonNullElse(sent.reason(), ""));
    return ResponseEntity.created(URI.create("/api/proposals/" + proposal))
        .body(new Proposed(proposal));
  }

  /** 列出退费: what went back, the latest first. */
  @GetMapping("/api/refunds")
  @Needs(Right.CONTRIBUTION_READ)
  Page<Movement> refunds(
      @RequestParam(defaultValue = "50") int limit, @RequestParam Optional<String> after) {
    return records.list(
        new Movements.Filter(
            Optional.of(MovementKind.REFUND),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        limit,
        after);
  }

  /**
   * 对账: sums by day, channel and account; together they are nothing.
   *
   * @param from 首日, today without it
   * @param to 末日, the first day without it
   * @param channel 渠道
   */
  @GetMapping("/api/ledger/sums")
  @Needs(Right.CONTRIBUTION_READ)
  Reconciliation.Sheet sums(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
      @RequestParam Optional<String> channel) {
    LocalDate first = from.orElseGet(() -> China.today(clock));
    LocalDate last = to.orElse(first);
    new Checks()
        .that(
            !last.isBefore(first) && !first.plusDays(LONGEST).isBefore(last),
            "to",
            Text.of("应不早于首日，且不超过 %d 天", "expected the first day or a later one, at most %d days on")
                .formatted(LONGEST))
        .done();
    return reconciliation.sheet(first, last, channel);
  }

  private static Checks required(Long person, Funder funder, Yuan amount) {
    return new Checks()
        .that(person != null, "person", Text.of("必须给出", "must be given"))
        .that(funder != null, "funder", Text.of("必须给出", "must be given"))
        .that(
            amount != null && amount.isPositive(),
            "amount",
            Text.of("应大于 0.00", "expected more than 0.00"));
  }
}
