package org.canbao.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.canbao.postgres.program.Folders;

/** 归属: who looks after the server of a home; one at a time, and none after it died. */
final class Ownership implements AutoCloseable {

  /** Systems drop a lock when its process closes any handle of the file, so it opens but one. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private Ownership(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes ownership, empty when another one has it. */
  static Optional<Ownership> tryTake(Home home) throws IOException {
    Path file = home.lock();
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      Optional<Ownership> ownership = lock(file);
      taken = ownership.isPresent();
      return ownership;
    } finally {
      if (!taken) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static Optional<Ownership> lock(Path file) throws IOException {
    if (!Files.exists(file)) {
      createIfAbsent(file);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    // The lock lives as long as its channel, which the ownership closes.
    @SuppressWarnings("resource")
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new Ownership(file, channel));
  }

  private static void createIfAbsent(Path file) throws IOException {
    try {
      Folders.createPrivateFile(file);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // Another process was quicker.
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
