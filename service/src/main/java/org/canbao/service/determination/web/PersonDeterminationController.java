package org.canbao.service.determination.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.canbao.contract.facts.FactsReader;
import org.canbao.policy.term.YearSet;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.determination.Cause;
import org.canbao.service.determination.Determination;
import org.canbao.service.determination.Determinations;
import org.canbao.service.determination.Question;
import org.canbao.service.determination.Supposition;
import org.canbao.service.division.China;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** 个人待遇核定接口: decide for a person, suppose, list. */
@RestController
@RequestMapping("/api/people/{id}")
class PersonDeterminationController {

  private static final Pattern AREA = Pattern.compile("[1-9][0-9]{5}");
  private static final int FIRST_YEAR = YearSet.FIRST;
  private static final int LAST_YEAR = FactsReader.LAST_YEAR;

  private final Determinations determinations;
  private final Clock clock;

  PersonDeterminationController(Determinations determinations, Clock clock) {
    this.determinations = determinations;
    this.clock = clock;
  }

  /**
   * 核定请求.
   *
   * @param area 统筹地区, six digits
   * @param year 参保年度
   * @param on 查询日; today without it
   */
  record Asked(@Nullable String area, int year, Optional<LocalDate> on) {}

  /**
   * 试算请求: the question, and what is to be thought different; enrolments and identities in the form
   * of the decision contract.
   *
   * @param without 年度居民参保视为没有
   */
  record Supposed(
      @Nullable String area,
      int year,
      Optional<LocalDate> on,
      Optional<List<JsonNode>> enrolments,
      Optional<List<JsonNode>> identities,
      Optional<Set<Integer>> without) {}

  /** 核定: decides for a person and keeps the decision. */
  @PostMapping("/determinations")
  @Needs(Right.DETERMINATION_RUN)
  ResponseEntity<Determination> decide(@PathVariable long id, @RequestBody Asked asked) {
    Determination made =
        determinations.decide(question(id, asked.area(), asked.year(), asked.on()), Cause.ASKED);
    return ResponseEntity.created(URI.create("/api/determinations/" + made.id())).body(made);
  }

  /** 试算: what would be decided if something were different; nothing is kept. */
  @PostMapping("/suppositions")
  @Needs(Right.DETERMINATION_READ)
  JsonNode suppose(@PathVariable long id, @RequestBody Supposed sent, Locale locale) {
    Supposition supposition =
        new Supposition(
            sent.enrolments().orElse(List.of()),
            sent.identities().orElse(List.of()),
            sent.without().orElse(Set.of()));
    return determinations.suppose(
        question(id, sent.area(), sent.year(), sent.on()),
        supposition,
        DeterminationController.language(locale));
  }

  /**
   * 列出核定: of one person, the newest first.
   *
   * @param year 参保年度
   */
  @GetMapping("/determinations")
  @Needs(Right.DETERMINATION_READ)
  Page<Determination> list(
      @PathVariable long id,
      @RequestParam Optional<Integer> year,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return determinations.list(id, year, limit, after);
  }

  private Question question(long person, @Nullable String area, int year, Optional<LocalDate> on) {
    LocalDate day = on.orElseGet(() -> China.today(clock));
    new Checks()
        .that(
            area != null && AREA.matcher(area).matches(),
            "area",
            Text.of(
                "应为六位统筹地区代码，如 210500", "expected the six digits of a pooling area, such as 210500"))
        .that(
            year >= FIRST_YEAR && year <= LAST_YEAR,
            "year",
            Text.of("应为 %d 至 %d 的年度", "expected a year from %d to %d")
                .formatted(FIRST_YEAR, LAST_YEAR))
        .that(
            day.getYear() >= FIRST_YEAR - 1 && day.getYear() <= LAST_YEAR,
            "on",
            Text.of("应为 %d 至 %d 年内的日期", "expected a date from %d to %d")
                .formatted(FIRST_YEAR - 1, LAST_YEAR))
        .done();
    return new Question(person, String.valueOf(area), year, day);
  }
}
