package org.canbao.service.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.access.session.Sessions.Current;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** 来者: the session with which a person came, and its token. */
public record Arrival(SessionToken token, Current current) {

  /** The arrival of a request; refused when it came without a session. */
  public static Arrival of(HttpServletRequest request) {
    Current current = ArrivalFilter.session(request).orElseThrow(Arrival::signInFirst);
    return new Arrival(SessionCookie.read(request).orElseThrow(Arrival::signInFirst), current);
  }

  private static Problem signInFirst() {
    return Problem.unauthenticated("sign-in-first", Text.of("请先登录", "please sign in first"));
  }
}
