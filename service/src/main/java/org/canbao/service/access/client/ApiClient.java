package org.canbao.service.access.client;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Territory;

/**
 * 接口客户端.
 *
 * @param division today's code of the division that is its territory
 * @param scopes the rights it was given
 */
public record ApiClient(
    long id,
    String name,
    String division,
    List<Right> scopes,
    State state,
    Instant expiresAt,
    long version) {

  /** 客户端状态. */
  public enum State {
    ACTIVE,
    DISABLED
  }

  public ApiClient {
    scopes = List.copyOf(scopes);
  }

  /** The one who acts with its key. */
  public Actor actor() {
    return new Actor(
        Actor.Kind.CLIENT, "client:" + id, Set.copyOf(scopes), new Territory(List.of(division)));
  }
}
