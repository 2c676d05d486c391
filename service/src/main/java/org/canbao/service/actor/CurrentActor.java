package org.canbao.service.actor;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** 当前操作人: on whose behalf the running thread works. */
public final class CurrentActor {

  private CurrentActor() {}

  /** Returns who acts now, {@link Actor#NOBODY} when nobody signed in. */
  public static Actor get() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? actor
        : Actor.NOBODY;
  }

  /** Does work on behalf of an actor, and afterwards is again who it was. */
  public static <T> T as(Actor actor, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(actor, "", List.of())));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Does work without result on behalf of an actor. */
  public static void as(Actor actor, Runnable work) {
    as(
        actor,
        () -> {
          work.run();
          return true;
        });
  }
}
