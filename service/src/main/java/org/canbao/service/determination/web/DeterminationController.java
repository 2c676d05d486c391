package org.canbao.service.determination.web;

import java.util.Locale;
import java.util.Optional;
import org.canbao.policy.term.Language;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.determination.Cause;
import org.canbao.service.determination.Determination;
import org.canbao.service.determination.Determinations;
import org.canbao.service.determination.Replay;
import org.canbao.service.rest.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** 待遇核定接口: look up what was decided, and make it again. */
@RestController
@RequestMapping("/api/determinations")
class DeterminationController {

  private final Determinations determinations;

  DeterminationController(Determinations determinations) {
    this.determinations = determinations;
  }

  /**
   * 影响清单: decisions that changed something for somebody, the newest first.
   *
   * @param cause 核定原因
   */
  @GetMapping
  @Needs(Right.DETERMINATION_READ)
  Page<Determination> effects(
      @RequestParam Optional<Cause> cause,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return determinations.effects(cause, limit, after);
  }

  /** 查看核定. */
  @GetMapping("/{id}")
  @Needs(Right.DETERMINATION_READ)
  Determination get(@PathVariable long id) {
    return determinations.get(id);
  }

  /** 核定事实: what the decision stood on, in the form of the decision contract. */
  @GetMapping("/{id}/facts")
  @Needs(Right.DETERMINATION_READ)
  JsonNode facts(@PathVariable long id) {
    return determinations.facts(id);
  }

  /** 重放核定: made again by the documents of its time, in the reader's language. */
  @GetMapping("/{id}/replay")
  @Needs(Right.DETERMINATION_READ)
  Replay replay(@PathVariable long id, Locale locale) {
    return determinations.replay(id, language(locale));
  }

  static Language language(Locale locale) {
    return locale.getLanguage().equals("en") ? Language.ENGLISH : Language.CHINESE;
  }
}
