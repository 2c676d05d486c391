package org.canbao.service.division.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.change.ChangePreview;
import org.canbao.service.division.change.DivisionChange;
import org.canbao.service.division.change.DivisionChanges;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 行政区划接口: the tree of today, or with {@code on} of another day. A change is proposed as a {@code
 * division-change}, decided on by a second person, and here only previewed.
 */
@RestController
@RequestMapping("/api/divisions")
class DivisionController {

  private static final int LAST_YEAR = 2999;

  private final Divisions divisions;
  private final DivisionChanges changes;
  private final Clock clock;

  DivisionController(Divisions divisions, DivisionChanges changes, Clock clock) {
    this.divisions = divisions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * 下级区划: what lies directly below a division, or the provinces.
   *
   * @param parent 上级代码, none for the provinces
   * @param on 日期, today without it
   */
  @GetMapping
  @Needs(Right.DIVISION_READ)
  Page<ShownDivision> children(
      @RequestParam Optional<String> parent,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    LocalDate day = day(on);
    Optional<Long> above = parent.map(code -> get(code, day).id());
    return divisions.children(above, day, limit, after).map(ShownDivision::of);
  }

  /**
   * 查找区划: by a part of the name.
   *
   * @param name 名称的一部分
   * @param within 所在区划代码
   */
  @GetMapping("/search")
  @Needs(Right.DIVISION_READ)
  Page<ShownDivision> search(
      @RequestParam String name,
      @RequestParam Optional<String> within,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return divisions
        .search(new Divisions.Search(name, within), day(Optional.empty()), limit, after)
        .map(ShownDivision::of);
  }

  /**
   * 查看区划: the one that had a code on a day.
   *
   * @param on 日期, today without it
   */
  @GetMapping("/{code}")
  @Needs(Right.DIVISION_READ)
  ShownDivision find(
      @PathVariable String code,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
    return ShownDivision.of(get(code, day(on)));
  }

  /**
   * 当时所在: the path from the province down, as it was on a day.
   *
   * @param on 日期, today without it
   */
  @GetMapping("/{code}/path")
  @Needs(Right.DIVISION_READ)
  ShownPath path(
      @PathVariable String code,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
    LocalDate day = day(on);
    return ShownPath.of(divisions.placed(get(code, day).id(), day));
  }

  /**
   * 今日所在: what became of the division that had a code on a day.
   *
   * @param on 日期, today without it
   */
  @GetMapping("/{code}/today")
  @Needs(Right.DIVISION_READ)
  ShownPath today(
      @PathVariable String code,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
    Division then = get(code, day(on));
    return divisions
        .placedToday(then.id(), China.today(clock))
        .map(ShownPath::of)
        .orElseThrow(DivisionController::unknown);
  }

  /** 区划沿革: all names and codes of whatever ever had a code, and what changed them. */
  @GetMapping("/{code}/history")
  @Needs(Right.DIVISION_READ)
  List<ShownHistory> history(@PathVariable String code) {
    List<ShownHistory> histories = divisions.history(code).stream().map(ShownHistory::of).toList();
    if (histories.isEmpty()) {
      throw unknown();
    }
    return histories;
  }

  /** 预览区划变更: what a change would do; nothing is written. */
  @PostMapping("/changes/preview")
  @Needs({Right.DIVISION_CHANGE, Right.DIVISION_APPROVE})
  ChangePreview preview(@RequestBody DivisionChange change) {
    return changes.preview(change, China.today(clock));
  }

  private Division get(String code, LocalDate day) {
    return divisions.find(code, day).orElseThrow(DivisionController::unknown);
  }

  private LocalDate day(Optional<LocalDate> on) {
    LocalDate day = on.orElseGet(() -> China.today(clock));
    new Checks()
        .that(
            day.getYear() >= 1 && day.getYear() <= LAST_YEAR,
            "on",
            Text.of("应为公元 1 至 %d 年的日期", "expected a day of the years 1 to %d").formatted(LAST_YEAR))
        .done();
    return day;
  }

  private static Problem unknown() {
    return Problem.notFound(
        "division-unknown", Text.of("当日没有这个代码的区划", "no division has this code on that day"));
  }
}
