package org.canbao.service.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Does what a browser does on the way through a provider: keeps cookies, follows redirects, sends
 * forms.
 */
final class Browser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern PROMPT = Pattern.compile("name=\"prompt\"[^>]* value=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 20;

  private record Cookie(String name, String value, String path, int port) {

    static Cookie of(String header, URI from) {
      String[] parts = header.split("; *");
      String[] pair = parts[0].split("=", 2);
      String path = "/";
      boolean ended = false;
      for (String part : parts) {
        if (part.toLowerCase(Locale.ROOT).startsWith("path=")) {
          path = part.substring("path=".length());
        }
        ended |= part.equalsIgnoreCase("Max-Age=0") || part.contains("01 Jan 1970");
      }
      return new Cookie(pair[0], ended ? "" : pair[1], path, from.getPort());
    }

    boolean goesTo(URI to) {
      return !value.isEmpty() && port == to.getPort() && to.getPath().startsWith(path);
    }
  }

  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  /** Opens an address and goes wherever it leads. */
  HttpResponse<String> open(URI address) {
    return follow(ask(HttpRequest.newBuilder(address).GET()), "nowhere");
  }

  /**
   * Goes through the provider's login and consent, up to the address that leads back, which is not
   * yet opened.
   */
  URI signInAtProvider(URI start, String subject) {
    HttpResponse<String> page = open(start);
    while (page.statusCode() == 200 && ACTION.matcher(page.body()).find()) {
      page = submit(page, subject);
    }
    if (page.statusCode() / 100 != 3) {
      throw new AssertionError(
          "stuck at %s: %d %s".formatted(page.uri(), page.statusCode(), page.body()));
    }
    return target(page).orElseThrow();
  }

  private HttpResponse<String> submit(HttpResponse<String> page, String subject) {
    Map<String, String> fields =
        Map.of("prompt", find(PROMPT, page.body()), "login", subject, "password", "any");
    String form =
        fields.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    URI action = page.uri().resolve(find(ACTION, page.body()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return follow(ask(request), "/login/oauth2/");
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + text);
    }
    return found.group(1);
  }

  private HttpResponse<String> follow(HttpResponse<String> first, String stopAt) {
    HttpResponse<String> answer = first;
    for (int step = 0; step < MOST_REDIRECTS; step++) {
      Optional<URI> next = target(answer).filter(to -> !to.getPath().startsWith(stopAt));
      if (next.isEmpty()) {
        return answer;
      }
      answer = ask(HttpRequest.newBuilder(next.get()).GET());
    }
    throw new AssertionError("too many redirects, the last to " + answer.uri());
  }

  private static Optional<URI> target(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 3
        ? answer.headers().firstValue("Location").map(answer.uri()::resolve)
        : Optional.empty();
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    URI address = request.build().uri();
    String carried =
        cookies.values().stream()
            .filter(cookie -> cookie.goesTo(address))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    if (!carried.isEmpty()) {
      request.header("Cookie", carried);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      for (String header : answer.headers().allValues("Set-Cookie")) {
        Cookie cookie = Cookie.of(header, address);
        cookies.put(cookie.name() + cookie.path() + cookie.port(), cookie);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean hasCookie(String name) {
    return cookies.values().stream()
        .anyMatch(cookie -> cookie.name().equals(name) && !cookie.value().isEmpty());
  }
}
