package org.canbao.service.division.loading;

import java.io.Reader;
import java.util.Iterator;
import java.util.stream.Stream;

/** Gives lines as one text, a line at a time, so that a million rows take no memory. */
final class RowsReader extends Reader {

  private final Stream<String> lines;
  private final Iterator<String> iterator;
  private String line = "";
  private int at;

  RowsReader(Stream<String> lines) {
    this.lines = lines;
    this.iterator = lines.iterator();
  }

  @Override
  public int read(char[] target, int offset, int length) {
    int written = 0;
    while (written < length && fill()) {
      int count = Math.min(length - written, line.length() - at);
      line.getChars(at, at + count, target, offset + written);
      at += count;
      written += count;
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  private boolean fill() {
    if (at == line.length() && iterator.hasNext()) {
      line = iterator.next() + "\n";
      at = 0;
    }
    return at < line.length();
  }

  @Override
  public void close() {
    lines.close();
  }
}
