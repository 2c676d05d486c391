package org.canbao.service.contribution.web;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.contribution.Quote;
import org.canbao.service.contribution.QuoteRequest;
import org.canbao.service.contribution.Quotes;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 报价接口. */
@RestController
class QuoteController {

  private final Quotes quotes;

  QuoteController(Quotes quotes) {
    this.quotes = quotes;
  }

  /** 试算: what enrolling would cost and bring, with reasons; nothing is kept. */
  @PostMapping("/api/quotes")
  @Needs(Right.CONTRIBUTION_READ)
  Quote quote(@RequestBody QuoteRequest asked) {
    return quotes.quote(asked);
  }

  /**
   * 登记后报价: what an enrolment costs if its money arrives on a day.
   *
   * @param on 到账日, today without it
   */
  @GetMapping("/api/enrolments/{id}/quote")
  @Needs(Right.CONTRIBUTION_READ)
  Quote quoteOf(
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
    return quotes.quote(id, on);
  }
}
