package org.canbao.postgres.program;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * 程序安装: PostgreSQL's programs, unpacked into a folder of their own.
 *
 * @param folder where they are; built aside and renamed, so that a killed unpacking leaves no half
 */
public record Installation(Path folder) {

  /** The version that is packed; the build names the same. */
  public static final String VERSION = "18.6";

  private static final String COMPLETE = "complete";

  /** Opens the packed programs. */
  @FunctionalInterface
  public interface Packed {
    InputStream open() throws IOException;
  }

  /** Unpacks the programs of this machine's platform unless they are there already. */
  public void unpackForThisMachine() throws IOException {
    if (!isComplete()) {
      unpack(Platform.current()::open);
    }
  }

  /** Unpacks programs, replacing what an interrupted unpacking left. */
  public void unpack(Packed packed) throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(aside);
    Files.createDirectories(aside);
    try (var in = new XZInputStream(new BufferedInputStream(packed.open()));
        var tar = new TarArchiveInputStream(in)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, aside);
      }
    }
    Files.createFile(aside.resolve(COMPLETE));
    Folders.delete(folder);
    Folders.putInPlace(aside, folder);
  }

  public boolean isComplete() {
    return Files.exists(folder.resolve(COMPLETE));
  }

  /** Returns the path of a program: postgres or initdb. */
  public Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Returns the processes that run a program of this installation. */
  public List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses().filter(this::runs).toList();
  }

  /** Tells whether a process runs a program of this installation; false for a zombie. */
  public boolean runs(ProcessHandle process) {
    return process.info().command().map(Path::of).filter(this::holds).isPresent();
  }

  private boolean holds(Path program) {
    return program.startsWith(folder);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, root.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
        throw new IOException("cannot be made executable: " + path);
      }
    }
  }
}
