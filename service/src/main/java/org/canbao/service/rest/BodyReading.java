package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * 读取请求体: copies a body to its end, within limits of size and time.
 *
 * @param largest bytes
 * @param longest the time within which all of it must have arrived
 */
record BodyReading(long largest, Duration longest) {

  /** Copies the body; refuses one that is too large or comes too slowly. */
  void copy(HttpServletRequest request, OutputStream out) throws IOException {
    if (request.getContentLengthLong() > largest) {
      throw tooLarge();
    }
    long deadline = System.nanoTime() + longest.toNanos();
    long size = 0;
    byte[] buffer = new byte[8192];
    InputStream in = request.getInputStream();
    for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
      size += count;
      if (size > largest) {
        throw tooLarge();
      }
      out.write(buffer, 0, count);
      if (System.nanoTime() > deadline) {
        HangUp.after(request);
        throw Problem.tooSlow();
      }
    }
  }

  /** Nothing for a while is too slow; what breaks off or is cut into wrong pieces is unreadable. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (SocketTimeoutException e) {
      throw Problem.tooSlow();
    } catch (IOException e) {
      if (e.getCause() instanceof SocketTimeoutException) {
        throw Problem.tooSlow();
      }
      throw Problem.invalid(
          "body-broken", Text.of("请求体没有完整传到", "the body did not arrive as a whole"));
    }
  }

  private Problem tooLarge() {
    return Problem.tooLarge(
        Text.of("请求体超过 %d 字节的上限", "the body is larger than the limit of %d bytes")
            .formatted(largest));
  }
}
