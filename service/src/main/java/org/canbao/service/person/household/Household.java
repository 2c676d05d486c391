package org.canbao.service.person.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 家庭户, as it is today.
 *
 * @param division the number of the division where it lives
 * @param members those in the territory of whoever asks, the head first
 */
public record Household(long id, long division, long version, List<Member> members) {

  /** 成员, with the relation to the head and since when. */
  public record Member(
      long person, String name, String relation, Optional<LocalDate> since, long version) {}

  public Household {
    members = List.copyOf(members);
  }

  /** 户主. */
  Optional<Member> head() {
    return members.stream().filter(member -> member.relation().equals("HEAD")).findFirst();
  }

  /** Whether somebody belongs to it. */
  boolean has(long person) {
    return members.stream().anyMatch(member -> member.person() == person);
  }
}
