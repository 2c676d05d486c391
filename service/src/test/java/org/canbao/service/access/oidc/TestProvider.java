package org.canbao.service.access.oidc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real OpenID Connect provider in a process of its own: the npm package oidc-provider, which the
 * first run brings with the system's npm.
 */
final class TestProvider implements AutoCloseable {

  static final String SECRET = "an-invented-secret-of-the-client";

  private static final Path FOLDER = Path.of("src", "test", "oidc");
  private static final Pattern INTEGRITY = Pattern.compile("\"integrity\": \"(sha512-[^\"]+)\"");

  private final Process process;
  private final BufferedReader answers;
  private final Writer commands;

  private TestProvider(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** A port on which nothing listens. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String issuer(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Starts a provider whose one client comes back to an address. */
  static TestProvider start(int port, URI callback) {
    bringPackages();
    try {
      Process process =
          new ProcessBuilder("node", "provider.js", Integer.toString(port), callback.toString())
              .directory(FOLDER.toFile())
              .redirectError(Path.of("target", "oidc-provider.log").toFile())
              .start();
      TestProvider provider = new TestProvider(process);
      provider.expect("listening");
      return provider;
    } catch (IOException e) {
      throw missing(e);
    }
  }

  /** Says what login a person has; the subject never changes. */
  void person(String subject, String login) {
    command("person " + subject + " " + login);
  }

  /** Changes id tokens on their way from now on: their subject, nonce or signature, or nothing. */
  void forge(String part) {
    command("forge " + part);
  }

  /** All tokens that were given out. */
  List<String> tokens() {
    return List.of(ask("tokens").split(" "));
  }

  private void command(String line) {
    String answer = ask(line);
    if (!answer.equals("done " + line)) {
      throw new IllegalStateException("the provider did not understand: " + answer);
    }
  }

  private String ask(String line) {
    try {
      commands.write(line + "\n");
      commands.flush();
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void expect(String line) throws IOException {
    String answer = answer();
    if (!line.equals(answer)) {
      throw new IllegalStateException(
          "the provider did not start; target/oidc-provider.log says why");
    }
  }

  /** The library itself talks there, too. */
  private String answer() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith("> ")) {
      line = answers.readLine();
    }
    return line == null ? "nothing" : line.substring(2);
  }

  private static void bringPackages() {
    try {
      String installed = textOf(FOLDER.resolve("node_modules/.package-lock.json"));
      Matcher wanted = INTEGRITY.matcher(textOf(FOLDER.resolve("package-lock.json")));
      if (!wanted.results().allMatch(one -> installed.contains(one.group(1)))) {
        callNpm();
      }
    } catch (IOException e) {
      throw missing(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void callNpm() throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder(
                "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (npm.waitFor() != 0) {
      throw new IllegalStateException(
          "npm ci 失败，首次运行需要能访问 npm 软件源。 / npm ci failed; the first run needs an npm"
              + " registry within reach: "
              + told);
    }
  }

  private static String textOf(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static IllegalStateException missing(IOException reason) {
    return new IllegalStateException(
        "找不到 node 或 npm。请安装 Node.js 20 或更新版本（含 npm）。 / node or npm was not found. Please install"
            + " Node.js 20 or later with npm.",
        reason);
  }

  /** Ends the provider. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
