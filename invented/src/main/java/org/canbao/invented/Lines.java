package org.canbao.invented;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 数据行: reads the small tables beside the classes; lines that begin with # explain. */
public final class Lines {

  private Lines() {}

  /** The lines of a file beside this class. */
  public static List<String> of(String name) {
    try (InputStream in = Lines.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a CSV without its titles. */
  public static List<String[]> csv(String name) {
    return of(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }
}
