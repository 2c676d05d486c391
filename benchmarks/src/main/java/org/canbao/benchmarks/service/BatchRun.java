package org.canbao.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One list from its upload to its end, by one who hands it in and one who accepts it. */
final class BatchRun {

  private static final String PATH = "/api/batches";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final Connection owner;
  private final Path list;
  private long batch;
  private String last = "";
  private double uploaded;
  private double checked;
  private double applied;

  BatchRun(int port, Connection owner, Path list) {
    this.port = port;
    this.owner = owner;
    this.list = list;
  }

  void run() throws Exception {
    Clerk clerk = Clerk.signIn(owner, "2105");
    long began = System.nanoTime();
    // No loaded document gives the area's contribution for the year, so nobody can be billed.
    String query = "?kind=ENROLMENT&sponsor=VILLAGE&division=2105&year=2027&bills=false";
    last = send(write(clerk, PATH + query, HttpRequest.BodyPublishers.ofFile(list)));
    uploaded = since(began);
    batch = Long.parseLong(part("\"id\":([0-9]+)"));
    checked = await(clerk, "CHECKED");
    last = send(changing(clerk, PATH + "/" + batch + "/submission", "{\"reason\": \"基准\"}"));
    String proposal = part("\"proposal\":([0-9]+)");
    Clerk second = Clerk.signIn(owner, "2105", "REVIEWER");
    last = "\"version\":1";
    send(changing(second, "/api/proposals/" + proposal + "/approval", "{\"comment\": \"同意\"}"));
    applied = await(clerk, "APPLIED");
  }

  private double await(Clerk clerk, String state) throws IOException, InterruptedException {
    long began = System.nanoTime();
    do {
      Thread.sleep(200);
      last = send(request(clerk, PATH + "/" + batch).GET());
    } while (!part("\"state\":\"([A-Z]+)\"").equals(state));
    return since(began);
  }

  private HttpRequest.Builder changing(Clerk who, String path, String body) {
    return write(who, path, HttpRequest.BodyPublishers.ofString(body))
        .header("Content-Type", "application/json")
        .header("If-Match", "\"v" + part("\"version\":([0-9]+)") + "\"");
  }

  private HttpRequest.Builder write(Clerk who, String path, HttpRequest.BodyPublisher body) {
    return request(who, path).header("Idempotency-Key", "batch-" + System.nanoTime()).POST(body);
  }

  private HttpRequest.Builder request(Clerk who, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    for (String header : who.headers()) {
      List<String> parts = List.of(header.split(": ", 2));
      request.header(parts.getFirst(), parts.getLast());
    }
    return request;
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private String part(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(last);
    if (!found.find()) {
      throw new IllegalStateException("expected " + pattern + " in " + last);
    }
    return found.group(1);
  }

  long batch() {
    return batch;
  }

  /** How many rows were worked off. */
  int rows() {
    return Integer.parseInt(part("\"applied\":([0-9]+)"));
  }

  String acceptor() {
    return part("\"acceptedBy\":\"([^\"]+)\"");
  }

  double uploaded() {
    return uploaded;
  }

  double checked() {
    return checked;
  }

  double applied() {
    return applied;
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
