package org.canbao.command.decide;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canbao.command.terminal.BadArgument;

/** 退回行: tells every refused line on standard error and, where asked for, in a file. */
final class Refusals implements AutoCloseable {

  private final PrintStream err;
  private final Writer file;

  Refusals(PrintStream err, Writer file) {
    this.err = err;
    this.file = file;
  }

  static Refusals open(PrintStream err, Optional<Path> file) throws BadArgument {
    try {
      return new Refusals(
          err, file.isPresent() ? Files.newBufferedWriter(file.get()) : Writer.nullWriter());
    } catch (IOException unwritable) {
      throw BadArgument.of("--rejects", "文件无法写入", "the file cannot be written");
    }
  }

  void tell(List<String> refusals) throws IOException {
    for (String refusal : refusals) {
      err.println(refusal);
      file.write(refusal + "\n");
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
