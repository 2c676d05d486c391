package org.canbao.service.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * 暂存文件: a body as it arrived, in a file that only this process's owner can read and that is deleted
 * when the request has ended.
 */
public final class SpooledFile implements AutoCloseable {

  /** Under which name a request carries it. */
  public static final String ATTRIBUTE = "canbao.spooled-file";

  private final Path path;
  private final byte[] digest;
  private final long size;

  SpooledFile(Path path, byte[] digest, long size) {
    this.path = path;
    this.digest = digest.clone();
    this.size = size;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** SHA-256 of its bytes. */
  public byte[] digest() {
    return digest.clone();
  }

  long size() {
    return size;
  }

  void addTo(MessageDigest fingerprint) {
    fingerprint.update(digest);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
