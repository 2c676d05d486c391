package org.canbao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * 文件来源: the text of one document and the name under which findings speak of it.
 *
 * <p>Reading never fails for what a file contains: bytes that are no UTF-8 become replacement
 * characters, and a file that is too large is cut just past the limit. The library then reports
 * both with their line.
 *
 * @param name the name, usually the path
 * @param text the text
 */
public record DocumentSource(String name, String text) {

  /** The largest document that is read, in bytes. */
  public static final int MAX_BYTES = 1_000_000;

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException when there is no such file or it may not be read
   */
  public static DocumentSource of(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      String text = new String(bytes.readNBytes(MAX_BYTES + 1), StandardCharsets.UTF_8);
      return new DocumentSource(file.toString(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Reads all {@code .yaml} and {@code .yml} files of a folder, in the order of their names. */
  public static List<DocumentSource> inFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .map(DocumentSource::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }
}
