package org.canbao.service.person.web;

import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.person.organisation.Organisation;
import org.canbao.service.person.organisation.Organisations;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 单位接口: schools, kindergartens and employers. Their people are found by searching. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

  private final Organisations organisations;
  private final Codes codes;

  OrganisationController(Organisations organisations, Codes codes) {
    this.organisations = organisations;
    this.codes = codes;
  }

  /**
   * 单位.
   *
   * @param division 所在区划代码
   */
  record Shown(
      long id, Organisation.Kind kind, String code, String name, Optional<String> division) {}

  /**
   * 列出单位, in the order of their numbers.
   *
   * @param kind 类别
   * @param name 名称或其开头
   * @param division 所在区划代码
   */
  @GetMapping
  @Needs(Right.PERSON_READ)
  Page<Shown> list(
      @RequestParam Optional<Organisation.Kind> kind,
      @RequestParam Optional<String> name,
      @RequestParam Optional<String> division,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return organisations
        .list(new Organisations.Filter(kind, name, division), limit, after)
        .map(this::shown);
  }

  /** 查看单位. */
  @GetMapping("/{id}")
  @Needs(Right.PERSON_READ)
  ResponseEntity<Shown> get(@PathVariable long id) {
    return answer(organisations.get(id), HttpStatus.OK);
  }

  /** 新建单位. */
  @PostMapping
  @Needs(Right.ORGANISATION_CHANGE)
  ResponseEntity<Shown> create(@RequestBody Organisations.Order order) {
    return answer(organisations.create(order), HttpStatus.CREATED);
  }

  /** 修改单位. */
  @PutMapping("/{id}")
  @Needs(Right.ORGANISATION_CHANGE)
  ResponseEntity<Shown> change(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Organisations.Order order) {
    return answer(organisations.change(id, EntityTag.require(version), order), HttpStatus.OK);
  }

  private ResponseEntity<Shown> answer(Organisation one, HttpStatus status) {
    return ResponseEntity.status(status).eTag(EntityTag.of(one.version())).body(shown(one));
  }

  private Shown shown(Organisation one) {
    return new Shown(one.id(), one.kind(), one.code(), one.name(), codes.of(one.division()));
  }
}
