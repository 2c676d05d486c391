package org.canbao.service.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 请求编号: a number of our own for each request, in its answer, its log lines and its audit entries.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestNumber extends OncePerRequestFilter {

  private static final String NAME = "requestId";

  /** The number of a request. */
  public static String of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof String number
        ? number
        : "00000000-0000-0000-0000-000000000000";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String number = UUID.randomUUID().toString();
    request.setAttribute(NAME, number);
    response.setHeader("Request-Id", number);
    MDC.put(NAME, number);
    long began = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      RequestLog.tell(request, response.getStatus(), System.nanoTime() - began);
      MDC.remove(NAME);
    }
  }
}
