package org.canbao.service.person.merge;

import java.util.Optional;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.person.file.PersonRows;
import org.springframework.stereotype.Component;

/** 拆档复核: a second person decides whether a merge is taken back. */
@Component
record SeparationProposals(Merging merging, PersonRows people) implements OnePersonKind {

  @Override
  public String name() {
    return "person-unmerge";
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
}
