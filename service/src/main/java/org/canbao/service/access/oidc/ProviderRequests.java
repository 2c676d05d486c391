package org.canbao.service.access.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.access.session.SessionSettings;
import org.canbao.service.access.session.SessionToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * 外部登录请求: what was asked of the provider, kept for a few minutes until the browser comes back, to
 * whichever instance. A cookie ties it to the browser; it is good for one return.
 */
@Component
class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String COOKIE = "canbao_sso";
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final JdbcClient database;
  private final JsonMapper json;
  private final SessionSettings settings;

  ProviderRequests(JdbcClient database, JsonMapper json, SessionSettings settings) {
    this.database = database;
    this.json = json;
    this.settings = settings;
  }

  /** The parts of a request that are needed again. */
  private record Kept(
      String authorizationUri,
      String clientId,
      String redirectUri,
      String state,
      Set<String> scopes,
      Map<String, Object> parameters,
      Map<String, Object> attributes) {

    static Kept of(OAuth2AuthorizationRequest request) {
      return new Kept(
          request.getAuthorizationUri(),
          request.getClientId(),
          request.getRedirectUri(),
          request.getState(),
          request.getScopes(),
          request.getAdditionalParameters(),
          request.getAttributes());
    }

    OAuth2AuthorizationRequest request() {
      return OAuth2AuthorizationRequest.authorizationCode()
          .authorizationUri(authorizationUri)
          .clientId(clientId)
          .redirectUri(redirectUri)
          .state(state)
          .scopes(scopes)
          .additionalParameters(parameters)
          .attributes(all -> all.putAll(attributes))
          .build();
    }
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest request, HttpServletRequest asked, HttpServletResponse response) {
    if (request == null) {
      return;
    }
    SessionToken token = SessionToken.create();
    database.sql("delete from oidc_request where expires_at < now()").update();
    database
        .sql(
            """
            insert into oidc_request (token_hash, request, expires_at)
            values (?, ?::jsonb, now() + make_interval(secs => ?))
            """)
        .params(token.hash(), json.writeValueAsString(Kept.of(request)), LONGEST.toSeconds())
        .update();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.secret(), LONGEST));
  }

  @Override
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return find(
            request,
            "select request::text from oidc_request where token_hash = ? and expires_at > now()")
        .orElse(null);
  }

  @Override
  public OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    return find(
            request,
            "delete from oidc_request where token_hash = ? and expires_at > now() returning"
                + " request::text")
        .orElse(null);
  }

  private Optional<OAuth2AuthorizationRequest> find(HttpServletRequest request, String sql) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(Cookie::getValue)
        .flatMap(
            token ->
                database
                    .sql(sql)
                    .param(SessionToken.of(token).hash())
                    .query(String.class)
                    .optional())
        .map(text -> json.readValue(text, Kept.class).request());
  }

  /** Lax, not Strict: the browser comes back from the provider's site. */
  private String cookie(String value, Duration age) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .secure(settings.secureCookie())
        .sameSite("Lax")
        .path("/login/oauth2")
        .maxAge(age)
        .build()
        .toString();
  }
}
