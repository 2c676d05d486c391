package org.canbao.service.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.chain.Entry.Who;
import org.canbao.service.rest.RequestNumber;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** 来源: who acts now, and from where. */
final class Origins {

  private Origins() {}

  static Who current() {
    Actor actor = CurrentActor.get();
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? of(actor, attributes.getRequest())
        : new Who(actor.id(), actor.kind().name(), "", "");
  }

  private static Who of(Actor actor, HttpServletRequest request) {
    return new Who(
        actor.id(), actor.kind().name(), request.getRemoteAddr(), RequestNumber.of(request));
  }
}
