package org.canbao.service.person.merge;

import java.time.Duration;
import java.util.Optional;
import org.canbao.service.actor.Right;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.person.file.PersonRows;
import org.springframework.stereotype.Component;

/** 拆档复核: a second person decides whether a merge is taken back. */
@Component
class SeparationProposals implements ProposalKind<PersonMerge> {

  private final Merging merging;
  private final PersonRows people;

  SeparationProposals(Merging merging, PersonRows people) {
    this.merging = merging;
    this.people = people;
  }

  @Override
  public String name() {
    return "person-unmerge";
  }

  @Override
  public Class<PersonMerge> payload() {
    return PersonMerge.class;
  }

  @Override
  public Right propose() {
    return Right.PERSON_MERGE;
  }

  @Override
  public Right approve() {
    return Right.PERSON_MERGE_APPROVE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(30);
  }

  @Override
  public Difference difference(PersonMerge merge) {
    if (!merging.isMerged(merge)) {
      throw Merging.notMerged();
    }
    return Difference.NONE.with(
        "file", Optional.of("person:" + merge.kept()), Optional.of("person:" + merge.joined()));
  }

  @Override
  public void apply(PersonMerge merge, Proposal proposal) {
    merging.separate(merge, proposal.making().reason());
  }

  @Override
  public Optional<Long> division(PersonMerge merge) {
    return Optional.of(people.get(merge.kept()).places().division());
  }

  @Override
  public String record(PersonMerge merge) {
    return "person:" + merge.kept();
  }
}
