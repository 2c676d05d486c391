package org.canbao.service.enrolment.web;

import java.net.URI;
import java.util.List;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.NewEnrolment;
import org.canbao.service.enrolment.Registrations;
import org.canbao.service.enrolment.admission.Admission;
import org.canbao.service.rest.EntityTag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 一人参保接口: the enrolments of one person. */
@RestController
@RequestMapping("/api/people/{id}")
class PersonEnrolmentController {

  private final Enrolments enrolments;
  private final Registrations registrations;

  PersonEnrolmentController(Enrolments enrolments, Registrations registrations) {
    this.enrolments = enrolments;
    this.registrations = registrations;
  }

  /** 一人参保史: all enrolments of the file, the earliest first. */
  @GetMapping("/enrolments")
  @Needs(Right.ENROLMENT_READ)
  List<Enrolment> list(@PathVariable long id) {
    return enrolments.ofPerson(id);
  }

  /**
   * 参保登记: enrols the person, in the resident scheme for a year, in the employee scheme by months.
   */
  @PostMapping("/enrolments")
  @Needs(Right.ENROLMENT_CHANGE)
  ResponseEntity<Enrolment> register(@PathVariable long id, @RequestBody NewEnrolment wanted) {
    Enrolment it = registrations.register(id, wanted);
    return ResponseEntity.created(URI.create("/api/enrolments/" + it.id()))
        .eTag(EntityTag.of(it.version()))
        .body(it);
  }

  /**
   * 参保资格: every right to enrol that the person has where a division lies, with its clause.
   *
   * @param division 区划代码
   * @param year 参保年度
   */
  @GetMapping("/admissions")
  @Needs(Right.ENROLMENT_READ)
  List<Admission> admissions(
      @PathVariable long id, @RequestParam String division, @RequestParam int year) {
    return registrations.admissions(id, division, year);
  }
}
