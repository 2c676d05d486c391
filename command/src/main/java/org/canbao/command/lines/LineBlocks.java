package org.canbao.command.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * 行块读取: cuts a stream of any length into blocks of whole lines.
 *
 * <p>A block is what one read brought, so that a slow stream is answered line by line and a fast
 * one in blocks of 64 KiB. Of a line beyond 1 MiB only its number is kept.
 */
public final class LineBlocks {

  /** The longest line that is read. */
  public static final int MAX_LINE = 1 << 20;

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BLOCK];
  private int filled;
  private long line = 1;

  public LineBlocks(InputStream in) {
    this.in = in;
  }

  /** Reads the next block; empty at the end of the stream. */
  public Optional<LineBlock> next() throws IOException {
    int searched = 0;
    while (true) {
      int end = lastLineEnd(searched);
      if (end > 0) {
        return Optional.of(cut(end));
      }
      searched = filled;
      if (filled > MAX_LINE) {
        return Optional.of(skip());
      }
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, filled * 2);
      }
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return filled == 0 ? Optional.empty() : Optional.of(cut(filled));
      }
      filled += read;
    }
  }

  /** Tells whether more can be read without waiting. */
  public boolean isReady() throws IOException {
    return in.available() > 0;
  }

  private LineBlock cut(int end) {
    LineBlock block = new LineBlock(Arrays.copyOf(buffer, end), line, false);
    for (int i = 0; i < end; i++) {
      if (buffer[i] == '\n') {
        line++;
      }
    }
    keepFrom(end);
    return block;
  }

  private LineBlock skip() throws IOException {
    LineBlock block = new LineBlock(new byte[0], line++, true);
    int end = -1;
    while (end < 0) {
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      end = filled == 0 ? 0 : firstLineEnd();
    }
    keepFrom(end);
    return block;
  }

  private void keepFrom(int end) {
    int rest = filled - end;
    byte[] next = rest < BLOCK && buffer.length > BLOCK ? new byte[BLOCK] : buffer;
    System.arraycopy(buffer, end, next, 0, rest);
    buffer = next;
    filled = rest;
  }

  /** Returns the position after the last line end, 0 where there is none. */
  private int lastLineEnd(int from) {
    for (int i = filled; i > from; i--) {
      if (buffer[i - 1] == '\n') {
        return i;
      }
    }
    return 0;
  }

  /** Returns the position after the first line end, -1 where there is none. */
  private int firstLineEnd() {
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
