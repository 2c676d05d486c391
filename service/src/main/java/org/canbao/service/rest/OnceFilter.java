package org.canbao.service.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.rest.RepeatedRequests.Answer;
import org.canbao.service.rest.RepeatedRequests.Request;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * 只做一次: does each write in one transaction together with the note that it was done, so that a
 * repeated request changes nothing and gets the first answer again.
 *
 * <p>The answer leaves only after the commit. A refusal (4xx, 5xx) undoes everything and is not
 * kept: the request may be sent again with the same key.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public class OnceFilter extends OncePerRequestFilter {

  static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{8,100}");

  /** Of an answer that was made before the commit failed. */
  private static final List<String> TOLD_TOO_EARLY = List.of("Set-Cookie", "Location", "ETag");

  /** Signing in and out is repeatable by nature, and happens before anybody is known. */
  private static final String SESSION = "/api/session";

  private final RepeatedRequests requests;
  private final TransactionTemplate transactions;
  private final ProblemAnswers problems;
  private final RequestLimits limits;
  private final LookingEndpoints looking;
  private final SpoolEndpoints files;
  private final Spooling spooling;

  OnceFilter(
      RepeatedRequests requests,
      TransactionTemplate transactions,
      ProblemAnswers problems,
      RequestLimits limits,
      LookingEndpoints looking,
      SpoolEndpoints files,
      Spooling spooling) {
    this.requests = requests;
    this.transactions = transactions;
    this.problems = problems;
    this.limits = limits;
    this.looking = looking;
    this.files = files;
    this.spooling = spooling;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (files.isFor(request)) {
        withFile(request, response, chain);
      } else {
        withWhole(request, response, chain);
      }
    } catch (Problem problem) {
      TOLD_TOO_EARLY.forEach(header -> response.setHeader(header, null));
      problems.write(problem, request, response);
    }
  }

  private static boolean isSession(HttpServletRequest request) {
    String path = request.getServletPath(); // decoded, as the endpoints see it
    return path.equals(SESSION) || path.startsWith(SESSION + "/");
  }

  private void withWhole(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    WholeBody whole = WholeBody.read(request, limits.largestBody(), limits.slowestBody());
    if (isSession(request) || looking.isFor(request)) {
      chain.doFilter(whole, response);
    } else {
      String actor = CurrentActor.get().id();
      Request asked = RepeatedRequests.request(actor, key(request), request, whole::addTo);
      once(asked, new Call(whole, response, chain), transactions);
    }
  }

  /** Who may not send a file hears so behind here, before anything of it was read. */
  private void withFile(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!files.isAllowed(request)) {
      chain.doFilter(request, response);
      return;
    }
    String key = key(request);
    spooling.<ServletException>receive(
        request,
        file -> {
          String actor = CurrentActor.get().id();
          Request asked = RepeatedRequests.request(actor, key, request, file::addTo);
          once(asked, new Call(request, response, chain), spooling.transactions());
        });
  }

  /** 一次调用. */
  private record Call(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

  private void once(Request asked, Call call, TransactionTemplate during)
      throws ServletException, IOException {
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(call.response());
    Optional<Answer> earlier = inTransaction(asked, call, held, during);
    if (earlier.isPresent()) {
      earlier.get().write(call.response());
    } else {
      held.copyBodyToResponse();
    }
  }

  private Optional<Answer> inTransaction(
      Request asked, Call call, ContentCachingResponseWrapper held, TransactionTemplate during)
      throws ServletException, IOException {
    try {
      return during.execute(
          status -> {
            Optional<Answer> earlier = requests.answered(asked);
            if (earlier.isEmpty()) {
              proceed(call.request(), held, call.chain());
              if (held.getStatus() >= 400) {
                status.setRollbackOnly();
              } else {
                requests.keep(asked, answer(call.request(), held));
              }
            }
            return earlier;
          });
    } catch (FailedChain failure) {
      throw failure.reason();
    } catch (DataAccessException | TransactionException e) {
      throw DatabaseProblems.of(e);
    }
  }

  private static void proceed(
      HttpServletRequest request, ContentCachingResponseWrapper held, FilterChain chain) {
    try {
      chain.doFilter(request, held);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new FailedChain(e);
    }
  }

  private static Answer answer(HttpServletRequest request, ContentCachingResponseWrapper held) {
    boolean confidential = request.getAttribute(Confidential.class.getName()) != null;
    return confidential ? Answer.notKept() : Answer.of(held);
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      throw Problem.preconditionMissing(
          "idempotency-key-missing",
          Text.of(
              "写操作须带 Idempotency-Key 请求头（8 至 100 个字符）",
              "a write needs the header Idempotency-Key (8 to 100 characters)"));
    }
    if (!KEY.matcher(key).matches()) {
      throw Problem.invalid(
          "idempotency-key-malformed",
          Text.of(
              "Idempotency-Key 应为 8 至 100 个字母、数字或 _ . : - 字符",
              "Idempotency-Key should be 8 to 100 letters, digits or the characters _ . : -"));
    }
    return key;
  }

  /** Carries a servlet's exception through the transaction, which is undone on the way. */
  private static final class FailedChain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedChain(ServletException reason) {
      super(reason);
    }

    ServletException reason() {
      return (ServletException) getCause();
    }
  }
}
