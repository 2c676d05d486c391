package org.canbao.benchmarks.service;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of requests. */
final class Requests {

  private Requests() {}

  static String get(String path, List<String> headers) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines(headers) + "\r\n";
  }

  static String post(String path, List<String> headers, String body) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n%s"
        .formatted(path, body.getBytes(StandardCharsets.UTF_8).length, lines(headers), body);
  }

  private static String lines(List<String> headers) {
    StringBuilder lines = new StringBuilder();
    headers.forEach(header -> lines.append(header).append("\r\n"));
    return lines.toString();
  }
}
