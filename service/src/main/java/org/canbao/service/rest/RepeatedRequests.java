package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 幂等键: the answers to writes that were done, by who asked and the key they gave. */
@Repository
public class RepeatedRequests {

  private static final List<String> KEPT_HEADERS = List.of("Content-Type", "ETag", "Location");
  private static final int NOT_KEPT = 0;

  private final JdbcClient database;
  private final JsonMapper json;

  RepeatedRequests(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * One write that is asked for.
   *
   * @param key a hash of the key: whoever chose the key may have made it of anything, even of a
   *     person's number
   * @param fingerprint of method, path and body together with the key, which stands nowhere:
   *     without it nobody can find out a number in the body by trying all of them
   */
  record Request(String actor, String key, byte[] fingerprint) {}

  static Request request(
      String actor, String key, HttpServletRequest request, Consumer<MessageDigest> body) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String version = Optional.ofNullable(request.getHeader("If-Match")).orElse("");
    String head =
        String.join("\n", key, request.getMethod(), request.getRequestURI(), query, version, "");
    String hidden = HexFormat.of().formatHex(Fingerprint.of(key));
    return new Request(actor, hidden, digest(head, body));
  }

  /** The answer that was given. */
  record Answer(int status, Map<String, String> headers, byte[] body) {

    static Answer of(ContentCachingResponseWrapper response) {
      Map<String, String> headers = new LinkedHashMap<>();
      for (String name : KEPT_HEADERS) {
        Optional.ofNullable(response.getHeader(name)).ifPresent(it -> headers.put(name, it));
      }
      Optional.ofNullable(response.getContentType())
          .ifPresent(it -> headers.put("Content-Type", it));
      return new Answer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    static Answer notKept() {
      return new Answer(NOT_KEPT, Map.of(), new byte[0]);
    }

    void write(HttpServletResponse response) throws IOException {
      response.setStatus(status);
      headers.forEach(response::setHeader);
      response.setHeader("Idempotency-Replayed", "true");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  /**
   * Waits for a same request that is still under way, and returns the answer if it has been given.
   */
  Optional<Answer> answered(Request asked) {
    return database
        .sql("select fingerprint, status, headers::text, body from repeated_request_of(?, ?)")
        .params(asked.actor(), asked.key())
        .query(
            (row, number) -> {
              refuseAnother(asked, row.getBytes("fingerprint"), row.getInt("status"));
              return new Answer(
                  row.getInt("status"), headers(row.getString("headers")), row.getBytes("body"));
            })
        .optional();
  }

  private static void refuseAnother(Request asked, byte[] fingerprint, int status) {
    if (!Arrays.equals(asked.fingerprint(), fingerprint)) {
      throw Problem.conflict(
          "idempotency-key-reused",
          Text.of(
              "该 Idempotency-Key 已用于另一请求，请换一个新键",
              "this Idempotency-Key stands for another request; use a new one"));
    }
    if (status == NOT_KEPT) {
      throw Problem.conflict(
          "answered-once",
          Text.of(
              "该请求已完成，其答复只给一次，不再保留",
              "this request was done; its answer was given once and is not kept"));
    }
  }

  void keep(Request asked, Answer answer) {
    database
        .sql(
            """
            insert into repeated_request (actor, key, fingerprint, status, headers, body)
            values (?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            asked.actor(),
            asked.key(),
            asked.fingerprint(),
            answer.status(),
            json.writeValueAsString(answer.headers()),
            answer.body())
        .update();
  }

  /** Forgets answers older than an age; returns how many. */
  public int forgetOlderThan(Duration age) {
    return database
        .sql("delete from repeated_request where answered_at < now() - make_interval(secs => ?)")
        .param(age.toSeconds())
        .update();
  }

  private static byte[] digest(String head, Consumer<MessageDigest> body) {
    MessageDigest digest = Fingerprint.begin();
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    body.accept(digest);
    return digest.digest();
  }

  private Map<String, String> headers(String text) {
    return json.readValue(text, new TypeReference<Map<String, String>>() {});
  }
}
