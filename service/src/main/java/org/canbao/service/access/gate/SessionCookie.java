package org.canbao.service.access.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.canbao.service.access.session.SessionSettings;
import org.canbao.service.access.session.SessionToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** 会话 Cookie: carries the token; scripts cannot read it and other sites cannot send it. */
@Component
public class SessionCookie {

  private static final String NAME = "canbao_session";

  private final SessionSettings settings;

  SessionCookie(SessionSettings settings) {
    this.settings = settings;
  }

  /** The token that came with a request. */
  public static Optional<SessionToken> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
          return Optional.of(SessionToken.of(cookie.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /** Gives the browser a token. */
  public void write(HttpServletResponse response, SessionToken token) {
    add(response, token.secret(), settings.longest());
  }

  /** Takes the token from the browser. */
  public void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .secure(settings.secureCookie())
            .sameSite("Strict")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
