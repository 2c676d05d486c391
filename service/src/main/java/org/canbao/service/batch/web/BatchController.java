package org.canbao.service.batch.web;

import java.net.URI;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.batch.Batch;
import org.canbao.service.batch.BatchKind;
import org.canbao.service.batch.BatchState;
import org.canbao.service.batch.Batches;
import org.canbao.service.batch.apply.Submissions;
import org.canbao.service.batch.row.BatchRows;
import org.canbao.service.batch.row.RowState;
import org.canbao.service.batch.row.ShownRow;
import org.canbao.service.batch.upload.NewBatch;
import org.canbao.service.batch.upload.Uploads;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Spooled;
import org.canbao.service.rest.SpooledFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 批量接口: lists of people that are handed in, checked, accepted and worked off. */
@RestController
@RequestMapping("/api/batches")
class BatchController {

  private final Batches batches;
  private final BatchRows rows;
  private final Uploads uploads;
  private final Submissions submissions;

  BatchController(Batches batches, BatchRows rows, Uploads uploads, Submissions submissions) {
    this.batches = batches;
    this.rows = rows;
    this.uploads = uploads;
    this.submissions = submissions;
  }

  /** 提交理由: what the second person is told. */
  record Submission(String reason) {}

  /**
   * 列出批次: those of the territory, the newest first.
   *
   * @param kind 类别
   * @param state 状态
   */
  @GetMapping
  @Needs({Right.BATCH_CHANGE, Right.BATCH_APPROVE})
  Page<Batch> list(
      @RequestParam Optional<BatchKind> kind,
      @RequestParam Optional<BatchState> state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return batches.list(new Batches.Filter(kind, state), limit, after);
  }

  /** 查看批次: how many rows came how far, and which job works on it. */
  @GetMapping("/{id}")
  @Needs({Right.BATCH_CHANGE, Right.BATCH_APPROVE})
  ResponseEntity<Batch> get(@PathVariable long id) {
    return answer(batches.get(id));
  }

  /**
   * 列出批次的行: in the order of the file, name and number masked, each with what is wrong.
   *
   * @param state 行状态
   */
  @GetMapping("/{id}/rows")
  @Needs({Right.BATCH_CHANGE, Right.BATCH_APPROVE})
  Page<ShownRow> rows(
      @PathVariable long id,
      @RequestParam Optional<RowState> state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return rows.list(id, state, limit, after);
  }

  /** 上传: a workbook or a text table as the body; its rows are kept and checked by a job. */
  @PostMapping
  @Spooled
  @Needs(Right.BATCH_CHANGE)
  ResponseEntity<Batch> upload(
      @ModelAttribute NewBatch told, @RequestAttribute(SpooledFile.ATTRIBUTE) SpooledFile file) {
    Batch batch = uploads.take(told, file);
    return ResponseEntity.created(URI.create("/api/batches/" + batch.id()))
        .eTag(EntityTag.of(batch.version()))
        .body(batch);
  }

  /** 提交复核: a second person may accept it from now on, as a proposal of the kind batch. */
  @PostMapping("/{id}/submission")
  @Needs(Right.BATCH_CHANGE)
  ResponseEntity<Batch> submit(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) String version,
      @RequestBody Submission sent) {
    return answer(submissions.submit(id, EntityTag.require(version), sent.reason()));
  }

  /** 撤回: nothing is done with it; the same file may be uploaded again. */
  @PostMapping("/{id}/withdrawal")
  @Needs(Right.BATCH_CHANGE)
  ResponseEntity<Batch> withdraw(
      @PathVariable long id, @RequestHeader(value = "If-Match", required = false) String version) {
    return answer(batches.withdraw(id, EntityTag.require(version)));
  }

  private static ResponseEntity<Batch> answer(Batch batch) {
    return ResponseEntity.ok().eTag(EntityTag.of(batch.version())).body(batch);
  }
}
