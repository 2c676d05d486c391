package org.canbao.service.approval.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.approval.Decisions;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalState;
import org.canbao.service.approval.Proposals;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.EntityTag;
import org.canbao.service.rest.Page;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** 复核接口: who may read proposals may come here; what the kind demands is asked behind. */
@RestController
@RequestMapping("/api/proposals")
class ProposalController {

  private static final int LONGEST_KIND = 60;

  private final Proposals proposals;
  private final Decisions decisions;

  ProposalController(Proposals proposals, Decisions decisions) {
    this.proposals = proposals;
    this.decisions = decisions;
  }

  /** 新复核事项: what is sent to propose. */
  record NewProposal(String kind, JsonNode payload, String reason) {}

  /** 意见: what is sent to decide. */
  record Comment(@Nullable String comment) {

    String text() {
      return Objects.requireNonNullElse(comment, "");
    }
  }

  /**
   * 列出复核事项: those one may read, the latest first.
   *
   * @param kind 种类
   * @param state 状态
   */
  @GetMapping
  @Needs(Right.PROPOSAL_READ)
  Page<Proposal> list(
      @RequestParam Optional<String> kind,
      @RequestParam Optional<ProposalState> state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return proposals.list(new Proposals.Filter(kind, state), limit, after);
  }

  /** 查看复核事项: with payload, difference and history. */
  @GetMapping("/{id}")
  @Needs(Right.PROPOSAL_READ)
  ResponseEntity<Proposals.File> get(@PathVariable long id) {
    Proposals.File file = proposals.get(id);
    return ResponseEntity.ok().eTag(EntityTag.of(file.proposal().version())).body(file);
  }

  /** 提出变更: for a second person to decide on. */
  @PostMapping
  @Needs(Right.PROPOSAL_READ)
  ResponseEntity<Proposals.File> propose(@RequestBody NewProposal sent) {
    new Checks()
        .text(sent.kind(), "kind", LONGEST_KIND)
        .that(
            sent.payload() != null && sent.payload().isObject(),
            "payload",
            Text.of("应为 JSON 对象", "expected a JSON object"))
        .done();
    String reason = Objects.requireNonNullElse(sent.reason(), "");
    long id =
        proposals.propose(
            Objects.requireNonNull(sent.kind()), Objects.requireNonNull(sent.payload()), reason);
    Proposals.File file = proposals.get(id);
    return ResponseEntity.created(URI.create("/api/proposals/" + id))
        .eTag(EntityTag.of(file.proposal().version()))
        .body(file);
  }

  /** 通过: the change takes effect in the same transaction. */
  @PostMapping("/{id}/approval")
  @Needs(Right.PROPOSAL_READ)
  ResponseEntity<Proposal> approve(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody Comment sent) {
    return answer(decisions.approve(id, EntityTag.require(version), sent.text()));
  }

  /** 驳回: the comment must say why. */
  @PostMapping("/{id}/rejection")
  @Needs(Right.PROPOSAL_READ)
  ResponseEntity<Proposal> reject(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody Comment sent) {
    return answer(decisions.reject(id, EntityTag.require(version), sent.text()));
  }

  /** 撤回: by the one who proposed it. */
  @PostMapping("/{id}/withdrawal")
  @Needs(Right.PROPOSAL_READ)
  ResponseEntity<Proposal> withdraw(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody Comment sent) {
    return answer(decisions.withdraw(id, EntityTag.require(version), sent.text()));
  }

  private static ResponseEntity<Proposal> answer(Proposal proposal) {
    return ResponseEntity.ok().eTag(EntityTag.of(proposal.version())).body(proposal);
  }
}
