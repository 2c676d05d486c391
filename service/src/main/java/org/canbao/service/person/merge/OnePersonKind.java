package org.canbao.service.person.merge;

import java.time.Duration;
import java.util.Optional;
import org.canbao.service.actor.Right;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.person.file.PersonRows;

/** 档案归属复核: what joining two files and taking it back have in common. */
interface OnePersonKind extends ProposalKind<PersonMerge> {

  /** 人员: where the files are looked up. */
  PersonRows people();

  @Override
  default Class<PersonMerge> payload() {
    return PersonMerge.class;
  }

  @Override
  default Right propose() {
    return Right.PERSON_MERGE;
  }

  @Override
  default Right approve() {
    return Right.PERSON_MERGE_APPROVE;
  }

  @Override
  default Duration validity() {
    return Duration.ofDays(30);
  }

  @Override
  default Optional<Long> division(PersonMerge merge) {
    return Optional.of(people().get(merge.kept()).places().division());
  }

  @Override
  default String record(PersonMerge merge) {
    return "person:" + merge.kept();
  }
}
