package org.canbao.command.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.canbao.contract.Message;
import org.canbao.policy.term.Language;

/**
 * 会话: the surroundings of one call.
 *
 * @param language the language of every sentence
 * @param today the day that a question without a date means
 * @param in standard input
 * @param out standard output, for the answer alone, always in UTF-8
 * @param err standard error, for everything else
 */
public record Session(
    Language language, LocalDate today, InputStream in, OutputStream out, PrintStream err) {

  /** Says something beside the answer. */
  public void tell(Message message) {
    err.println(message.in(language));
  }

  /** Writes a part of the answer. */
  public void answer(byte[] part) throws Unwritable {
    try {
      out.write(part);
      out.flush();
    } catch (IOException failed) {
      throw new Unwritable(failed);
    }
  }

  public void answer(String part) throws Unwritable {
    answer(part.getBytes(StandardCharsets.UTF_8));
  }
}
