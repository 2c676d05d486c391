package org.canbao.service.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * 请求体: a body that was read as a whole, within limits of size and time, before anything is done
 * with it.
 */
final class WholeBody extends HttpServletRequestWrapper {

  private final byte[] body;

  private WholeBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** Reads the body; refuses one that is too large or comes too slowly. */
  static WholeBody read(HttpServletRequest request, int largest, Duration longest)
      throws IOException {
    if (request.getContentLengthLong() > largest) {
      throw tooLarge(largest);
    }
    long deadline = System.nanoTime() + longest.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    InputStream in = request.getInputStream();
    for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
      body.write(buffer, 0, count);
      if (body.size() > largest) {
        throw tooLarge(largest);
      }
      if (System.nanoTime() > deadline) {
        HangUp.after(request);
        throw Problem.tooSlow();
      }
    }
    return new WholeBody(request, body.toByteArray());
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

  private static Problem tooLarge(int largest) {
    return Problem.tooLarge(
        Text.of("请求体超过 %d 字节的上限", "the body is larger than the limit of %d bytes")
            .formatted(largest));
  }

  byte[] bytes() {
    return body;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return in.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        return in.read(buffer, offset, length);
      }

      @Override
      public boolean isFinished() {
        return in.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("a body that was read is not read again later");
      }
    };
  }
}
