package org.canbao.service.access.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.protection.Protected;

/**
 * 工作人员帐号.
 *
 * @param workplace where the person works; absent for the nation
 * @param personal phone and identity number, sealed
 * @param territory today's codes of the divisions for which the roles count
 */
public record StaffAccount(
    long id,
    String login,
    String name,
    Optional<Workplace> workplace,
    State state,
    Set<Role> roles,
    Territory territory,
    Password password,
    Personal personal,
    boolean secondFactor,
    long version) {

  /** 帐号状态. */
  public enum State {
    ACTIVE,
    DISABLED
  }

  /**
   * 口令状态.
   *
   * @param temporary whether somebody else has set it, so that it must be changed at the next
   *     sign-in
   */
  public record Password(Instant changedAt, boolean temporary) {}

  /** 所在区划: by its number and today's code. */
  public record Workplace(long division, String code) {}

  /** 个人信息: sealed. */
  public record Personal(Optional<Protected> phone, Optional<Protected> identityNumber) {}

  /** The number of the division where the person works. */
  public Optional<Long> division() {
    return workplace.map(Workplace::division);
  }

  /** The one who acts with this account. */
  public Actor actor() {
    Set<Right> rights = new HashSet<>();
    roles.forEach(role -> rights.addAll(role.rights()));
    rights.addAll(Set.of(Right.OWN_ACCOUNT, Right.OWN_PASSWORD, Right.OWN_SECOND_FACTOR));
    return new Actor(Actor.Kind.STAFF, "staff:" + id, rights, territory);
  }

  /** The one who has not signed in completely and may do one thing alone. */
  public Actor actorFor(Set<Right> rights) {
    return new Actor(Actor.Kind.STAFF, "staff:" + id, rights, Territory.NOWHERE);
  }

  /** Whether one of its roles is an administration, which never goes without a second factor. */
  public boolean isAdministration() {
    return roles.stream().anyMatch(role -> role.kind() == Role.Kind.ADMINISTRATION);
  }
}
