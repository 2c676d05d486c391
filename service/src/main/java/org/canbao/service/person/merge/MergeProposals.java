package org.canbao.service.person.merge;

import java.util.Optional;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.person.Person;
import org.canbao.service.person.file.PersonRows;
import org.springframework.stereotype.Component;

/** 并档复核: a second person decides whether two files are one person's. */
@Component
record MergeProposals(Merging merging, PersonRows people) implements OnePersonKind {

  @Override
  public String name() {
    return "person-merge";
  }

  /** The versions stand in it, so that a file that changed since is looked at once more. */
  @Override
  public Difference difference(PersonMerge merge) {
    merging.check(merge);
    Person kept = people.get(merge.kept());
    Person joined = people.get(merge.joined());
    return Difference.NONE
        .with("file", Optional.of(shown(joined)), Optional.of(shown(kept)))
        .with("version", Optional.empty(), Optional.of(joined.version() + "+" + kept.version()));
  }

  private static String shown(Person person) {
    return "person:" + person.fileId();
  }

  @Override
  public void apply(PersonMerge merge, Proposal proposal) {
    merging.merge(merge, proposal.making().reason());
  }
}
