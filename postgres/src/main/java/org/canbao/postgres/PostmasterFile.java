package org.canbao.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canbao.postgres.program.Folders;

/**
 * 主进程文件: what the server itself tells in {@code postmaster.pid}.
 *
 * @param pid its process, or that of a server long gone
 * @param port where it listens, 0 while it has not said so
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean ready) {

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path in(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Reads the file, empty when there is none or it is being written. */
  static Optional<PostmasterFile> read(Path data) {
    try {
      List<String> lines = Folders.readOrEmpty(in(data)).lines().map(String::strip).toList();
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE)) : 0;
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).equals("ready");
      return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst()), port, ready));
    } catch (IOException | NumberFormatException beingWritten) {
      return Optional.empty();
    }
  }
}
