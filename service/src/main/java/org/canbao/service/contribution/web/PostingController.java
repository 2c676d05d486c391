package org.canbao.service.contribution.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.contribution.Claims;
import org.canbao.service.contribution.MoneyRecords;
import org.canbao.service.contribution.NewPosting;
import org.canbao.service.contribution.Payees;
import org.canbao.service.contribution.Posted;
import org.canbao.service.contribution.Postings;
import org.canbao.service.contribution.Reversals;
import org.canbao.service.contribution.ledger.Movement;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.person.DocumentNumber;
import org.canbao.service.rest.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 到账接口. */
@RestController
@RequestMapping("/api/postings")
class PostingController {

  private final Postings postings;
  private final MoneyRecords records;
  private final Claims claims;
  private final Reversals reversals;
  private final Payees payees;

  PostingController(
      Postings postings, MoneyRecords records, Claims claims, Reversals reversals, Payees payees) {
    this.postings = postings;
    this.records = records;
    this.claims = claims;
    this.reversals = reversals;
    this.payees = payees;
  }

  /** 认领: the bill, or the person (by number or document) and the year, that money belongs to. */
  record Claim(
      Optional<Long> bill,
      Optional<Long> person,
      Optional<Integer> year,
      Optional<DocumentNumber> document) {}

  /** 冲销: why. */
  record Reversal(@Nullable String reason) {}

  /** 到账入账: books money that arrived, once for each number of a channel. */
  @PostMapping
  @Needs(Right.CONTRIBUTION_POST)
  ResponseEntity<Posted> post(@RequestBody NewPosting sent) {
    Posted posted = postings.post(sent);
    return ResponseEntity.created(URI.create("/api/postings/" + posted.id())).body(posted);
  }

  /**
   * 列出资金变动: those of the territory, the latest first.
   *
   * @param kind 类别
   * @param person 人员编号
   * @param bill 缴费单编号
   * @param channel 渠道
   * @param unclaimed 只看待认领
   */
  @GetMapping
  @Needs(Right.CONTRIBUTION_READ)
  Page<Movement> list(
      @RequestParam Optional<MovementKind> kind,
      @RequestParam Optional<Long> person,
      @RequestParam Optional<Long> bill,
      @RequestParam Optional<String> channel,
      @RequestParam(defaultValue = "false") boolean unclaimed,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return records.list(new Movements.Filter(kind, person, bill, channel, unclaimed), limit, after);
  }

  /** 查看资金变动: with its entries, which sum to zero. */
  @GetMapping("/{id}")
  @Needs(Right.CONTRIBUTION_READ)
  Movement get(@PathVariable long id) {
    return records.get(id);
  }

  /** 认领: it became known whose money is; it counts from the day on which it arrived. */
  @PostMapping("/{id}/claim")
  @Needs(Right.CONTRIBUTION_POST)
  Movement claim(@PathVariable long id, @RequestBody Claim sent) {
    return claims.claim(
        id, sent.bill(), sent.document().map(payees::holder).or(sent::person), sent.year());
  }

  /** 冲销: the channel takes the money back; an enrolment without its money falls back. */
  @PostMapping("/{id}/reversal")
  @Needs(Right.CONTRIBUTION_POST)
  Movement reverse(@PathVariable long id, @RequestBody Reversal sent) {
    return reversals.reverse(id, Objects.requireNonNullElse(sent.reason(), ""));
  }
}
