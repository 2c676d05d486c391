package org.canbao.service.person.web;

import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.person.household.Household;
import org.canbao.service.person.household.Households;
import org.canbao.service.rest.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 家庭户接口. */
@RestController
@RequestMapping("/api/households")
class HouseholdController {

  private final Households households;

  HouseholdController(Households households) {
    this.households = households;
  }

  /** 看户: its members of today, the head first. */
  @GetMapping("/{id}")
  @Needs(Right.PERSON_READ)
  ResponseEntity<Household> get(@PathVariable long id) {
    return answer(households.get(id), HttpStatus.OK);
  }

  /** 立户: a new household, with exactly one head among its members. */
  @PostMapping
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<Household> found(@RequestBody Households.Order order) {
    return answer(households.found(order), HttpStatus.CREATED);
  }

  /** 入户: people join it and leave the household they belonged to. */
  @PostMapping("/{id}/members")
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<Household> join(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Households.Order order) {
    return change(households::join, id, version, order, HttpStatus.OK);
  }

  /** 分户: some members become a household of their own, which is answered. */
  @PostMapping("/{id}/split")
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<Household> split(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Households.Order order) {
    return change(households::split, id, version, order, HttpStatus.CREATED);
  }

  /** 变更户主: another member becomes the head; the former one is told a relation to them. */
  @PostMapping("/{id}/head")
  @Needs(Right.PERSON_CHANGE)
  ResponseEntity<Household> changeHead(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Households.Order order) {
    return change(households::changeHead, id, version, order, HttpStatus.OK);
  }

  /** 户的变更, from a version. */
  private interface Change {
    Household make(long id, long version, Households.Order order);
  }

  private static ResponseEntity<Household> change(
      Change change, long id, @Nullable String version, Households.Order order, HttpStatus status) {
    return answer(change.make(id, EntityTag.require(version), order), status);
  }

  private static ResponseEntity<Household> answer(Household household, HttpStatus status) {
    return ResponseEntity.status(status).eTag(EntityTag.of(household.version())).body(household);
  }
}
