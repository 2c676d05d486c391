package org.canbao.postgres.program;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 文件夹: folders and files that are there whole or not at all, and are private. */
public final class Folders {

  private Folders() {}

  /** Makes a folder, and those above it, that only its owner can enter. */
  public static void createPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      var owner = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    }
  }

  /** Deletes a folder with all that it holds; links are deleted, not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  /** Writes a small file that only its owner can read, whole or not at all. */
  public static void writePrivate(Path file, String text) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    createPrivateFile(aside);
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    putInPlace(aside, file);
  }

  /** Makes an empty file that only its owner can read. */
  public static void createPrivateFile(Path file) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
  }

  /** Gives what was built aside its final name, in one step that outlives a power cut. */
  public static void putInPlace(Path aside, Path target) throws IOException {
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDevice) {
      throw new IOException("not on one file system: " + aside + ", " + target, otherDevice);
    }
    sync(target.toAbsolutePath().getParent());
  }

  /** Reads a small text file, empty when there is none. */
  public static String readOrEmpty(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException absent) {
      return "";
    }
  }

  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Some systems cannot open folders; they keep renames in order by themselves.
    }
  }
}
