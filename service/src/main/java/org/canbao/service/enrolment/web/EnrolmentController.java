package org.canbao.service.enrolment.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.enrolment.EndCause;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.EnrolmentEndings;
import org.canbao.service.enrolment.EnrolmentState;
import org.canbao.service.enrolment.EnrolmentStep;
import org.canbao.service.enrolment.EnrolmentTransfers;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.NewEnrolment;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 参保登记接口. */
@RestController
@RequestMapping("/api/enrolments")
class EnrolmentController {

  private final Enrolments enrolments;
  private final EnrolmentEndings endings;
  private final EnrolmentTransfers transfers;

  EnrolmentController(
      Enrolments enrolments, EnrolmentEndings endings, EnrolmentTransfers transfers) {
    this.enrolments = enrolments;
    this.endings = endings;
    this.transfers = transfers;
  }

  /** 参保案卷: an enrolment with its steps. */
  record File(Enrolment enrolment, List<EnrolmentStep> steps) {}

  /** 终止: the last day of cover, and why. */
  record Ending(LocalDate lastDay, EndCause because) {}

  /** 取消: why it shall never have counted. */
  record Cancellation(EndCause because) {}

  /**
   * 列出参保登记: those of the territory, in the order of their numbers.
   *
   * @param division 登记地区划代码, what lies below included
   * @param year 参保年度
   * @param state 状态
   */
  @GetMapping
  @Needs(Right.ENROLMENT_READ)
  Page<Enrolment> list(
      @RequestParam Optional<String> division,
      @RequestParam Optional<Integer> year,
      @RequestParam Optional<EnrolmentState> state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return enrolments.list(new Enrolments.Filter(division, year, state), limit, after);
  }

  /** 查看参保登记: with its steps. */
  @GetMapping("/{id}")
  @Needs(Right.ENROLMENT_READ)
  ResponseEntity<File> get(@PathVariable long id) {
    Enrolment it = enrolments.get(id);
    return ResponseEntity.ok()
        .eTag(EntityTag.of(it.version()))
        .body(new File(it, enrolments.steps(id)));
  }

  /** 终止参保: cover ends after a last day, by death, moving away or leaving work. */
  @PostMapping("/{id}/ending")
  @Needs(Right.ENROLMENT_CHANGE)
  ResponseEntity<Enrolment> end(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Ending sent) {
    new Checks().that(sent.lastDay() != null, "lastDay", Text.of("必须给出", "must be given")).done();
    return answer(endings.end(id, EntityTag.require(version), sent.lastDay(), sent.because()));
  }

  /** 取消参保: as if it had never been; money that came for it becomes the person's credit. */
  @PostMapping("/{id}/cancellation")
  @Needs(Right.ENROLMENT_CHANGE)
  ResponseEntity<Enrolment> cancel(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Cancellation sent) {
    return answer(endings.cancel(id, EntityTag.require(version), sent.because()));
  }

  /** 转移接续: goes on in another area or scheme; counted years come along. */
  @PostMapping("/{id}/transfer")
  @Needs(Right.ENROLMENT_CHANGE)
  ResponseEntity<Enrolment> transfer(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody NewEnrolment to) {
    Enrolment it = transfers.transfer(id, EntityTag.require(version), to);
    return ResponseEntity.created(URI.create("/api/enrolments/" + it.id()))
        .eTag(EntityTag.of(it.version()))
        .body(it);
  }

  private static ResponseEntity<Enrolment> answer(Enrolment it) {
    return ResponseEntity.ok().eTag(EntityTag.of(it.version())).body(it);
  }
}
