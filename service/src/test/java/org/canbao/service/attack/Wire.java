package org.canbao.service.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.canbao.service.TestService;

/** A bare connection, for requests that no client library would send. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  static Wire to(TestService service) throws IOException {
    Socket socket = new Socket("127.0.0.1", service.at("/").getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    return new Wire(socket);
  }

  /** Sends a request and reads the answer to its end. */
  static String exchange(TestService service, String request) throws IOException {
    try (Wire wire = to(service)) {
      return wire.send(request).answer();
    }
  }

  /** The head of a request, lines separated as they should be, after which the server hangs up. */
  static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  Wire send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Whether the server still takes what is sent. */
  boolean trySend(String text) {
    try {
      send(text);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** All that comes until the server hangs up. */
  String answer() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        all.write(buffer, 0, count);
      }
    } catch (SocketTimeoutException open) {
      throw new AssertionError("the server did not hang up, but said: " + all, open);
    } catch (SocketException reset) {
      // Hung up while something was still on its way; what came before counts.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
