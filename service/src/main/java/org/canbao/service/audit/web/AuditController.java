package org.canbao.service.audit.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditEntries;
import org.canbao.service.audit.AuditFilter;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.audit.verification.Anchor;
import org.canbao.service.audit.verification.Anchors;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 审计查询: lists and shows entries inside the auditor's territory. Who reads the trail leaves a trace
 * in it, too.
 */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final int LONGEST = 200;
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final AuditEntries entries;
  private final AuditTrail trail;
  private final Anchors anchors;

  AuditController(AuditEntries entries, AuditTrail trail, Anchors anchors) {
    this.entries = entries;
    this.trail = trail;
    this.anchors = anchors;
  }

  /**
   * 查询条件: which entries are wanted.
   *
   * @param matter 事项, the kind of record
   * @param record 记录, its number
   * @param actor 操作人, such as staff:42
   * @param action 动作: VIEW with matter person and a number tells who viewed that file
   * @param from 起始时间, in UTC
   * @param to 截止时间, in UTC, exclusive
   */
  record Wanted(
      Optional<String> matter,
      Optional<String> record,
      Optional<String> actor,
      Optional<String> action,
      Optional<String> from,
      Optional<String> to) {

    Map<String, String> parts() {
      Map<String, String> parts = new TreeMap<>();
      matter.ifPresent(it -> parts.put("matter", it));
      record.ifPresent(it -> parts.put("record", it));
      actor.ifPresent(it -> parts.put("actor", it));
      action.ifPresent(it -> parts.put("action", it));
      from.ifPresent(it -> parts.put("from", it));
      to.ifPresent(it -> parts.put("to", it));
      return parts;
    }
  }

  /** 查询审计记录: the latest first; asking leaves a trace, too. */
  @GetMapping
  @Needs(Right.AUDIT_READ)
  @Transactional
  Page<ShownEntry> list(
      @ModelAttribute Wanted asked,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    AuditFilter filter = filter(asked.parts());
    Page<ShownEntry> page = entries.list(filter, Page.limit(limit), after).map(ShownEntry::of);
    trace("list", asked.parts());
    return page;
  }

  /** 查看审计记录: one entry with its place in the chain. */
  @GetMapping("/{id}")
  @Needs(Right.AUDIT_READ)
  @Transactional
  ShownEntry get(@PathVariable String id) {
    ShownEntry entry =
        Optional.of(id)
            .filter(text -> ID.matcher(text).matches())
            .flatMap(text -> entries.find(Long.parseLong(text)))
            .map(ShownEntry::of)
            .orElseThrow(AuditController::unknown);
    trace(id, Map.of());
    return entry;
  }

  /** 导出锚: the head of every chain, a line of JSON each, for safe keeping elsewhere. */
  @GetMapping(value = "/anchors", produces = MediaType.APPLICATION_NDJSON_VALUE)
  @Needs(Right.AUDIT_READ)
  @Transactional
  String anchors() {
    List<String> lines = anchors.list().stream().map(Anchor::line).toList();
    trace("anchors", Map.of());
    return String.join("\n", lines) + "\n";
  }

  private void trace(String what, Map<String, String> asked) {
    trail.record(
        AuditRecord.of(
            AuditAction.VIEW,
            AuditRecord.Subject.of("audit", what),
            new AuditRecord.Change(Map.of(), asked)));
  }

  private static AuditFilter filter(Map<String, String> asked) {
    Checks checks = new Checks();
    for (String name : List.of("matter", "record", "actor")) {
      if (asked.containsKey(name)) {
        checks.text(asked.get(name), name, LONGEST);
      }
    }
    Optional<Instant> from = time(asked, "from", checks);
    Optional<Instant> to = time(asked, "to", checks);
    Optional<AuditAction> action = action(asked, checks);
    checks.done();
    return new AuditFilter(
        Optional.ofNullable(asked.get("matter")),
        Optional.ofNullable(asked.get("record")),
        Optional.ofNullable(asked.get("actor")),
        action,
        from,
        to);
  }

  private static Optional<AuditAction> action(Map<String, String> asked, Checks checks) {
    Optional<String> name = Optional.ofNullable(asked.get("action"));
    Optional<AuditAction> found =
        name.flatMap(
            it ->
                Arrays.stream(AuditAction.values()).filter(one -> one.name().equals(it)).findAny());
    checks.that(
        name.isEmpty() || found.isPresent(),
        "action",
        Text.of("应为其中之一：%s", "expected one of %s")
            .formatted(Arrays.toString(AuditAction.values())));
    return found;
  }

  private static Optional<Instant> time(Map<String, String> asked, String name, Checks checks) {
    try {
      return Optional.ofNullable(asked.get(name))
          .map(Instant::parse)
          .filter(AuditController::isNear);
    } catch (DateTimeParseException notTime) {
      checks.that(
          false,
          name,
          Text.of(
              "应为 UTC 时间，如 2026-11-22T08:00:00Z",
              "expected a time in UTC such as 2026-11-22T08:00:00Z"));
      return Optional.empty();
    }
  }

  /** The database knows no years of nine digits; a bound so far away bounds nothing. */
  private static boolean isNear(Instant time) {
    return Math.abs(time.getEpochSecond()) < 10_000_000_000L;
  }

  private static Problem unknown() {
    return Problem.notFound(
        "audit-entry-unknown", Text.of("没有这条审计记录", "There is no such audit entry"));
  }
}
