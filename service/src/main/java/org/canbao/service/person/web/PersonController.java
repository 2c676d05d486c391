package org.canbao.service.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.person.NewPerson;
import org.canbao.service.person.Person;
import org.canbao.service.person.file.Arrivals;
import org.canbao.service.person.file.PersonChanges;
import org.canbao.service.person.file.PersonFile;
import org.canbao.service.person.file.PersonFiles;
import org.canbao.service.person.file.PersonRegistering;
import org.canbao.service.protection.RevealPurpose;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 人员档案接口. Numbers are masked in every answer and stand in no address. */
@RestController
@RequestMapping("/api/people")
class PersonController {

  private final PersonRegistering registering;
  private final PersonChanges changes;
  private final PersonFiles files;
  private final Arrivals arrivals;
  private final Codes codes;

  PersonController(
      PersonRegistering registering,
      PersonChanges changes,
      PersonFiles files,
      Arrivals arrivals,
      Codes codes) {
    this.registering = registering;
    this.changes = changes;
    this.files = files;
    this.arrivals = arrivals;
    this.codes = codes;
  }

  /** 变更结果: the version after a change; the person may have moved out of sight with it. */
  record Changed(long id, long version) {}

  /**
   * 撤回申请.
   *
   * @param facts 事实编号
   */
  record Withdrawal(@Nullable List<Long> facts, String reason) {}

  /** 建档: opens the file of somebody who has none. */
  @PostMapping
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<ShownPerson> register(@RequestBody NewPerson person) {
    Person made = registering.register(person);
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(EntityTag.of(made.version()))
        .body(ShownPerson.of(made, codes));
  }

  /** 迁入: takes over the file of somebody from another place, by number and name. */
  @PostMapping("/arrivals")
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<ShownPerson> arrive(@RequestBody Arrivals.Arrival arrival) {
    Person arrived = arrivals.arrive(arrival);
    return ResponseEntity.ok()
        .eTag(EntityTag.of(arrived.version()))
        .body(ShownPerson.of(arrived, codes));
  }

  /**
   * 阅档: the file as true on a day and as known at a moment.
   *
   * @param asOf 事实日, today without it
   * @param knownOn 知悉时点, now without it
   * @param purpose 查看目的, which stands in the audit trail
   */
  @GetMapping("/{id}")
  @Needs(Right.PERSON_READ)
  ResponseEntity<PersonFile> file(
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<Instant> knownOn,
      @RequestParam Optional<RevealPurpose> purpose) {
    PersonFile file = files.file(id, asOf, knownOn, purpose);
    return ResponseEntity.ok().eTag(EntityTag.of(file.person().version())).body(file);
  }

  /**
   * 档案沿革: all that was ever told of a person, the latest first.
   *
   * @param purpose 查看目的, which stands in the audit trail
   */
  @GetMapping("/{id}/history")
  @Needs(Right.PERSON_READ)
  Page<PersonFile.ShownFact> history(
      @PathVariable long id,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<RevealPurpose> purpose) {
    return files.history(id, limit, after, purpose);
  }

  /** 档案变更: tells more of a person; what does not hold beside it is kept as history. */
  @PostMapping("/{id}/facts")
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<Changed> tell(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody PersonChanges.Change change) {
    return changed(id, changes.tell(id, EntityTag.require(version), change));
  }

  /** 撤回事实: what proved wrong is no longer known, and stays in the history. */
  @PostMapping("/{id}/facts/withdrawal")
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<Changed> withdraw(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Withdrawal sent) {
    List<Long> facts = Objects.requireNonNullElse(sent.facts(), List.of());
    return changed(id, changes.withdraw(id, EntityTag.require(version), facts, sent.reason()));
  }

  private static ResponseEntity<Changed> changed(long id, long version) {
    return ResponseEntity.ok().eTag(EntityTag.of(version)).body(new Changed(id, version));
  }
}
