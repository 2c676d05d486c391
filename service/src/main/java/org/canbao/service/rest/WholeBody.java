package org.canbao.service.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new BodyReading(largest, longest).copy(request, body);
    return new WholeBody(request, body.toByteArray());
  }

  void addTo(MessageDigest fingerprint) {
    fingerprint.update(body);
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
