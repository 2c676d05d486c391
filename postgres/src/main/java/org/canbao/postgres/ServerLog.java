package org.canbao.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.canbao.postgres.program.Folders;

/** 数据库日志: the server's own log, of bounded size, without rows of people. */
record ServerLog(Path file) {

  private static final long LARGEST = 8L << 20;
  private static final int LARGEST_EXCERPT = 4_000;

  /** Makes the file when it is not there and returns how long it is. */
  long open() throws IOException {
    if (!Files.exists(file)) {
      Folders.createPrivateFile(file);
    }
    return Files.size(file);
  }

  /** Moves a full log's text to a second file; the server goes on writing into the first. */
  void bound() throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      Path former = file.resolveSibling(file.getFileName() + ".1");
      Files.copy(
          file, former, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
  }

  /** Returns what was written after a position, not more than a page of it. */
  String since(long position) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(Math.max(position, channel.size() - LARGEST_EXCERPT));
      byte[] bytes = new byte[LARGEST_EXCERPT];
      int length = channel.read(ByteBuffer.wrap(bytes));
      return new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }
  }
}
