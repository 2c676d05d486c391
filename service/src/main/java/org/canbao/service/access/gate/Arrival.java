package org.canbao.service.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.access.session.Sessions.Current;

/** 来者: the session with which a person came, and its token. */
public record Arrival(SessionToken token, Current current) {

  /** The arrival of a request; refused when it came without a session. */
  public static Arrival of(HttpServletRequest request) {
    Current current = ArrivalFilter.session(request).orElseThrow(NeedsInterceptor::signInFirst);
    return new Arrival(
        SessionCookie.read(request).orElseThrow(NeedsInterceptor::signInFirst), current);
  }
}
