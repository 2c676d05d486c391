package org.canbao.service.work.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
import org.canbao.service.work.JobState;
import org.canbao.service.work.JobStatus;
import org.canbao.service.work.Jobs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** 作业接口: everybody sees and stops their own jobs; other people's need the rights for jobs. */
@RestController
@RequestMapping("/api/jobs")
class JobController {

  private static final int LONGEST_NAME = 60;

  private final Jobs jobs;

  JobController(Jobs jobs) {
    this.jobs = jobs;
  }

  /** 新作业: what is sent to ask for a job. */
  record NewJob(String name, JsonNode parameters) {}

  /**
   * 列出作业: one's own, or with the right for jobs everybody's.
   *
   * @param name 种类
   * @param state 状态
   */
  @GetMapping
  @Needs({Right.JOB_READ, Right.OWN_ACCOUNT})
  Page<JobStatus> list(
      @RequestParam Optional<String> name,
      @RequestParam Optional<JobState> state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return jobs.list(new Jobs.Filter(name, state), limit, after);
  }

  /** 查看作业: with parameters and history. */
  @GetMapping("/{id}")
  @Needs({Right.JOB_READ, Right.OWN_ACCOUNT})
  ResponseEntity<Jobs.File> get(@PathVariable long id) {
    Jobs.File file = jobs.file(id);
    return ResponseEntity.ok().eTag(EntityTag.of(file.status().version())).body(file);
  }

  /** 发起作业: it runs once, on whichever instance is free. */
  @PostMapping
  @Needs({Right.JOB_CONTROL, Right.OWN_ACCOUNT})
  ResponseEntity<JobStatus> request(@RequestBody NewJob sent) {
    new Checks()
        .text(sent.name(), "name", LONGEST_NAME)
        .that(
            sent.parameters() != null && sent.parameters().isObject(),
            "parameters",
            Text.of("应为 JSON 对象", "expected a JSON object"))
        .done();
    long id =
        jobs.request(
            Objects.requireNonNull(sent.name()), Objects.requireNonNull(sent.parameters()));
    return ResponseEntity.accepted().location(URI.create("/api/jobs/" + id)).body(jobs.require(id));
  }

  /** 停止作业: before it starts, or after the step that is running. */
  @PostMapping("/{id}/cancellation")
  @Needs({Right.JOB_CONTROL, Right.OWN_ACCOUNT})
  JobStatus cancel(@PathVariable long id) {
    return jobs.cancel(id);
  }

  /** 重试作业: one that failed or was stopped goes on where it was. */
  @PostMapping("/{id}/retry")
  @Needs({Right.JOB_CONTROL, Right.OWN_ACCOUNT})
  JobStatus retry(@PathVariable long id) {
    return jobs.retry(id);
  }
}
