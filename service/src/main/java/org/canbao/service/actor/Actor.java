package org.canbao.service.actor;

import java.security.Principal;
import java.util.Set;

/**
 * 操作人: who acts.
 *
 * @param id the kind and the account's own number, {@code staff:42}; never a name
 */
public record Actor(Kind kind, String id, Set<Right> rights, Territory territory)
    implements Principal {

  /** 操作人类别. */
  public enum Kind {
    STAFF,
    CLIENT,
    SYSTEM,
    NOBODY
  }

  /** 未登录: may do nothing and see nothing. */
  public static final Actor NOBODY = new Actor(Kind.NOBODY, "nobody", Set.of(), Territory.NOWHERE);

  public Actor {
    rights = Set.copyOf(rights);
  }

  /** 系统: a part of the service itself that works without anybody's asking. */
  public static Actor system(String part) {
    return new Actor(Kind.SYSTEM, "system:" + part, Set.of(Right.values()), Territory.NATION);
  }

  /** Whether this actor holds a right. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  @Override
  public String getName() {
    return id;
  }
}
