package org.canbao.service.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 作业: asks for jobs, stops them, asks again, and lists them.
 *
 * <p>Asking is a part of the caller's transaction: if that is undone, nothing ever runs.
 */
@Service
public class Jobs {

  /** 筛选: which jobs a list should show. */
  public record Filter(Optional<String> name, Optional<JobState> state) {}

  /** 案卷: a job with all that belongs to it. */
  public record File(JobStatus status, JsonNode parameters, List<JobEvent> history) {}

  private final JobKinds kinds;
  private final JobRows rows;
  private final JsonMapper json;
  private final Scheduling scheduling;
  private final AuditTrail trail;

  Jobs(JobKinds kinds, JobRows rows, JsonMapper json, Scheduling scheduling, AuditTrail trail) {
    this.kinds = kinds;
    this.rows = rows;
    this.json = json;
    this.scheduling = scheduling;
    this.trail = trail;
  }

  /**
   * 申请: asks for a job on behalf of whoever acts; it will run with that one's rights and territory.
   *
   * @param parameters the job's own record, or the same as JSON
   * @return the job's number
   */
  @Transactional
  public long request(String name, Object parameters) {
    return request(kinds.require(name), json.valueToTree(parameters), Optional.empty())
        .orElseThrow(
            () ->
                Problem.conflict(
                    "job-under-way",
                    Text.of("同样的作业正在等待或运行", "the same job is waiting or running already")));
  }

  /**
   * 定期申请: asks for a recurring job, once for each of its times.
   *
   * @return nothing when that time was seen to, or the one before is still under way
   */
  @Transactional
  public Optional<Long> request(Job<?> job, Object parameters, Instant due) {
    return request(job, json.valueToTree(parameters), Optional.of(due));
  }

  private <P> Optional<Long> request(Job<P> job, JsonNode sent, Optional<Instant> due) {
    Actor actor = CurrentActor.get();
    requireRight(actor, job.right());
    P parameters = read(job, sent);
    Optional<Long> division = job.division(parameters);
    if (!division.map(rows::sees).orElse(true)) {
      throw Problem.forbidden(
          "outside-territory", Text.of("不在您的管辖范围内", "this lies outside your territory"));
    }
    Optional<Long> id =
        rows.insert(
            new JobRows.New(job.name(), parameters, job.alone(parameters), division, due), actor);
    id.ifPresent(
        it -> {
          note(it, JobEvent.What.REQUESTED, actor);
          scheduling.due(it, 0);
        });
    return id;
  }

  private <P> P read(Job<P> job, JsonNode sent) {
    try {
      return json.treeToValue(sent, job.parameters());
    } catch (JacksonException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw Problem.invalid(
          "parameters-malformed",
          Text.of("参数不符合作业 %s 的格式", "the parameters do not have the form of the job %s")
              .formatted(job.name()));
    }
  }

  /**
   * What people and programs ask for stands in the audit trail too; what comes back by itself does
   * not.
   */
  private void note(long id, JobEvent.What what, Actor actor) {
    rows.note(id, what, actor.id());
    if (actor.kind() != Actor.Kind.SYSTEM) {
      trail.record(
          AuditRecord.of(
              AuditAction.RUN,
              AuditRecord.Subject.of("job", id),
              new AuditRecord.Change(Map.of(), Map.of("event", what.name()))));
    }
  }

  /** 取消: ends a job that waits; a running one stops at its next step. */
  @Transactional
  public JobStatus cancel(long id) {
    Actor actor = CurrentActor.get();
    JobStatus job = controlled(id, actor);
    JobState state =
        rows.stop(id)
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "job-ended",
                        Text.of("作业已结束（%s）", "the job has ended (%s)").formatted(job.state())));
    note(id, state.isFinal() ? JobEvent.What.CANCELLED : JobEvent.What.STOP_ASKED, actor);
    return require(id);
  }

  /** 再次申请: lets a failed job go on from its last checkpoint. */
  @Transactional
  public JobStatus retry(long id) {
    Actor actor = CurrentActor.get();
    JobStatus job = controlled(id, actor);
    int round =
        rows.again(id)
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "job-not-failed",
                        Text.of(
                                "只有失败的作业可以重试，该作业为 %s",
                                "only a failed job can be tried again, this one is %s")
                            .formatted(job.state())));
    note(id, JobEvent.What.ASKED_AGAIN, actor);
    scheduling.due(id, round);
    return require(id);
  }

  private JobStatus controlled(long id, Actor actor) {
    JobStatus job = require(id);
    if (!job.asked().by().equals(actor.id())) {
      requireRight(actor, Right.JOB_CONTROL);
    }
    return job;
  }

  private static void requireRight(Actor actor, Right right) {
    if (!actor.may(right)) {
      throw Problem.forbidden(
          "right-missing", Text.of("办理此作业需要权限 %s", "this job needs the right %s").formatted(right));
    }
  }

  /** 查看: finds a job that whoever acts may see, or refuses. */
  @Transactional(readOnly = true)
  public JobStatus require(long id) {
    Actor actor = CurrentActor.get();
    return rows.find(id)
        .filter(job -> actor.may(Right.JOB_READ) || job.asked().by().equals(actor.id()))
        .orElseThrow(
            () ->
                Problem.notFound(
                    "job-unknown",
                    Text.of("没有这个作业，或不在您的管辖范围内", "there is no such job in your territory")));
  }

  /** The same with parameters and history. */
  @Transactional(readOnly = true)
  public File file(long id) {
    JobStatus status = require(id);
    return new File(status, rows.parameters(id), rows.history(id));
  }

  /** Several at once, those that whoever acts sees. */
  @Transactional(readOnly = true)
  public List<JobStatus> all(Collection<Long> ids) {
    return rows.find(ids);
  }

  /** Lists those that whoever acts may see, the newest first. */
  @Transactional(readOnly = true)
  public Page<JobStatus> list(Filter filter, int limit, Optional<String> after) {
    filter.name().ifPresent(kinds::require);
    Actor actor = CurrentActor.get();
    Optional<String> own = actor.may(Right.JOB_READ) ? Optional.empty() : Optional.of(actor.id());
    long before = after.map(Cursor::number).orElse(Long.MAX_VALUE);
    List<JobStatus> found = rows.list(filter, own, before, Page.limit(limit) + 1);
    return Page.of(found, limit, last -> Cursor.of(last.id()));
  }
}
