package org.canbao.service.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.canbao.service.access.client.ApiClients;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.access.session.Sessions.Current;
import org.canbao.service.actor.Actor;
import org.canbao.service.rest.DatabaseProblems;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 来者: finds out who asks: an API client by the key in the header Authorization, else a person by
 * the session's cookie. With a key the cookie counts for nothing.
 */
final class ArrivalFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private final Sessions sessions;
  private final ApiClients clients;
  private final ProblemAnswers problems;

  ArrivalFilter(Sessions sessions, ApiClients clients, ProblemAnswers problems) {
    this.sessions = sessions;
    this.clients = clients;
    this.problems = problems;
  }

  /** The session of a request, when it came with one. */
  static Optional<Current> session(HttpServletRequest request) {
    return Optional.ofNullable((Current) request.getAttribute(Current.class.getName()));
  }

  static boolean hasKey(HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return true;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      who(request).ifPresent(ArrivalFilter::enter);
    } catch (Problem problem) {
      problems.write(problem, request, response);
      return;
    } catch (DataAccessException | TransactionException e) {
      problems.write(DatabaseProblems.of(e), request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<Actor> who(HttpServletRequest request) {
    if (hasKey(request)) {
      return Optional.of(client(request.getHeader("Authorization")));
    }
    Optional<Current> current =
        SessionCookie.read(request).filter(SessionToken::isPlausible).flatMap(sessions::find);
    current.ifPresent(found -> request.setAttribute(Current.class.getName(), found));
    return current.map(Current::actor);
  }

  private Actor client(String header) {
    if (header.startsWith(SCHEME) && header.length() <= LONGEST) {
      SessionToken key = SessionToken.of(header.substring(SCHEME.length()).strip());
      Optional<Actor> actor = key.isPlausible() ? clients.find(key) : Optional.empty();
      if (actor.isPresent()) {
        return actor.get();
      }
    }
    throw Problem.unauthenticated(
        "key-unknown", Text.of("接口密钥无效、已停用或已过期", "the key is unknown, disabled or expired"));
  }

  private static void enter(Actor actor) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(actor, "", List.of())));
  }
}
