package org.canbao.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.canbao.command.terminal.Session;

/** One call of the command line inside the test, and what came of it. */
public record Call(int exitCode, String out, String err) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static Call of(String... arguments) {
    return reading(InputStream.nullInputStream(), arguments);
  }

  public static Call reading(byte[] in, String... arguments) {
    return reading(new ByteArrayInputStream(in), arguments);
  }

  static Call reading(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            Canbao.language(List.of(arguments)),
            TODAY,
            in,
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Canbao.run(session, arguments);
    return new Call(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
