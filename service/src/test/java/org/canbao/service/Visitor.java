package org.canbao.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who calls the service over HTTP, with whatever headers they carry. */
public record Visitor(TestService service, Map<String, String> headers) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FORGERY = "a-token-against-forgery";

  /** Nobody in particular. */
  public static Visitor stranger(TestService service) {
    return new Visitor(service, Map.of());
  }

  /** A person with the token of a session. */
  public static Visitor person(TestService service, String token) {
    return stranger(service)
        .with("Cookie", "canbao_session=%s; XSRF-TOKEN=%s".formatted(token, FORGERY))
        .with("X-XSRF-TOKEN", FORGERY);
  }

  /** A program with a key. */
  public static Visitor program(TestService service, String key) {
    return stranger(service).with("Authorization", "Bearer " + key);
  }

  /** The same with one more header. */
  public Visitor with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Visitor(service, more);
  }

  /** Reads a path. */
  public HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  /** Writes under a key of its own. */
  public HttpResponse<String> post(String path, String body) {
    return once("POST", path, body);
  }

  /** Changes under a key of its own. */
  public HttpResponse<String> put(String path, String body) {
    return once("PUT", path, body);
  }

  private HttpResponse<String> once(String method, String path, String body) {
    return headers.containsKey("Idempotency-Key")
        ? send(method, path, body)
        : with("Idempotency-Key", UUID.randomUUID().toString()).send(method, path, body);
  }

  /** Sends a request as it is. */
  public HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.at(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
