package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.web.servlet.HandlerMapping;

/**
 * 请求日志: one line for each write and each failure, for all requests at level DEBUG. It names the
 * route, never the address that was called, which may hold what somebody typed.
 */
final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.canbao.request");
  private static final int FAILURE = 500;
  private static final long MICROSECOND = 1000;

  private RequestLog() {}

  static void tell(HttpServletRequest request, int status, long nanoseconds) {
    LOG.atLevel(level(request, status))
        .addKeyValue("method", request.getMethod())
        .addKeyValue("route", route(request))
        .addKeyValue("status", status)
        .addKeyValue("microseconds", nanoseconds / MICROSECOND)
        .log("request");
  }

  private static Level level(HttpServletRequest request, int status) {
    if (status >= FAILURE) {
      return Level.WARN;
    }
    boolean writes = !OnceFilter.READING.contains(request.getMethod());
    return writes ? Level.INFO : Level.DEBUG;
  }

  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "none" : pattern.toString();
  }
}
