package org.canbao.service.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** 频率限制: each actor, and each address while nobody signed in, gets an even share of an instance. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
public class RateFilter extends OncePerRequestFilter {

  private static final int MOST_REMEMBERED = 100_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  private final RequestLimits limits;
  private final ProblemAnswers problems;

  RateFilter(RequestLimits limits, ProblemAnswers problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getServletPath().startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe =
        buckets.get(who(request), _ -> newBucket()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      int wait = (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      problems.write(tooOften(wait), request, response);
    }
  }

  private static Problem tooOften(int wait) {
    return Problem.tooOften(
        "too-often",
        Text.of("请求过于频繁，请 %d 秒后再试", "too many requests; try again in %d s").formatted(wait),
        wait);
  }

  private static String who(HttpServletRequest request) {
    Actor actor = CurrentActor.get();
    return actor.kind() == Actor.Kind.NOBODY ? "address:" + request.getRemoteAddr() : actor.id();
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(limits.burst())
                    .refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
