package org.canbao.service.person;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.person.fact.NameForm;

/**
 * 个人: what the facts of a person show today.
 *
 * @param fileId the person whose file this is; another one's after a merge
 * @param version grows with each change of the person's facts
 */
public record Person(long id, long fileId, Traits traits, Life life, Places places, long version) {

  /** 自然特征; the sex as a code of the dictionary {@code sex}. */
  public record Traits(String name, String sex, Optional<LocalDate> born) {}

  /** 生存状态, a code of the dictionary {@code life-state}, and since when. */
  public record Life(String state, Optional<LocalDate> since) {

    /** Whether the person lives here as far as is known. */
    public boolean isAlive() {
      return state.equals("ALIVE");
    }
  }

  /**
   * 所在.
   *
   * @param division where the person lives, or else the hukou
   */
  public record Places(
      long division,
      Optional<Long> hukou,
      Optional<Long> school,
      Optional<Long> employer,
      Optional<Long> household) {}

  /** Whether another file took this one in. */
  public boolean isMerged() {
    return id != fileId;
  }

  /** 同名: whether a name, however its dots and blanks are written, is this person's. */
  public boolean isCalled(String name) {
    return NameForm.of(name).equals(traits.name());
  }

  /** Without the name: it may stand in a log. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
