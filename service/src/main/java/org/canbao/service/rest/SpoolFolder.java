package org.canbao.service.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * 暂存目录: files that last as long as a request, readable by the owner of this process alone. What a
 * process that died left behind goes with the next start.
 */
@Component
public class SpoolFolder {

  private final Path folder;
  private final long process = ProcessHandle.current().pid();

  SpoolFolder(SpoolLimits limits) {
    this.folder = limits.folder().toAbsolutePath();
    clear();
  }

  /** A new empty file; whoever asks for it deletes it. */
  public Path create() throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.createTempFile(
        folder,
        process + "-",
        ".spool",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Writes what a request brings to a new file. */
  Path write(Filling filling) throws IOException {
    Path file = create();
    try (OutputStream out = Files.newOutputStream(file)) {
      filling.fill(out);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Fills a file. */
  @FunctionalInterface
  interface Filling {
    void fill(OutputStream out) throws IOException;
  }

  /** Another living process may share the folder, so each file says whose it is. */
  private void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.spool")) {
      for (Path file : left) {
        if (!isOfAnother(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfAnother(Path file) {
    String owner = file.getFileName().toString().split("-", 2)[0];
    return owner.matches("[0-9]{1,18}")
        && Long.parseLong(owner) != process
        && ProcessHandle.of(Long.parseLong(owner)).isPresent();
  }
}
