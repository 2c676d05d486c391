package org.canbao.command.terminal;

import java.io.IOException;
import org.canbao.contract.Message;

/** 无法写出: standard output takes no more. */
public final class Unwritable extends IOException {

  private static final long serialVersionUID = 1L;

  Unwritable(IOException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  /** Tells whether the reader at the other end simply had enough, as in {@code | head}. */
  public boolean isReaderGone() {
    return getMessage().contains("pipe") || getMessage().contains("管道");
  }

  public Message message() {
    return Message.of("无法写出答复：%s。", "The answer cannot be written: %s.", getMessage());
  }
}
