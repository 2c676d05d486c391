package org.canbao.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that is written by a test, and must be what the test would write.
 *
 * @param path from the root of the repository
 */
public record GeneratedFile(String path) {

  private static final boolean WRITE = "write".equals(System.getProperty("contract"));

  /** Fails when the file is another than this text, or writes it when that was asked for. */
  public void mustBe(String text) {
    Path file = Path.of("..", path);
    if (WRITE) {
      write(file, text);
    } else if (!read(file).equals(text)) {
      throw new AssertionError(
          "%s is not what the service is now, from %s on; run ./canbao contract and look at the difference"
              .formatted(path, firstDifference(read(file), text)));
    }
  }

  /** The same of one part of a file that is written by hand, between two marks. */
  public void mustHave(String begin, String text, String end) {
    String whole = read(Path.of("..", path));
    int from = whole.indexOf(begin) + begin.length();
    mustBe(whole.substring(0, from) + text + whole.substring(whole.indexOf(end, from)));
  }

  private static String firstDifference(String kept, String wanted) {
    String[] old = kept.split("\n");
    String[] now = wanted.split("\n");
    int line = 0;
    while (line < old.length && line < now.length && old[line].equals(now[line])) {
      line++;
    }
    return "line %d: \"%s\"".formatted(line + 1, line < now.length ? now[line].strip() : "the end");
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
