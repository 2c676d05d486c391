package org.canbao.command.terminal;

import org.canbao.contract.Message;

/** 参数有误: an argument or a file named by one cannot be used; ends the call with exit code 2. */
public final class BadArgument extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  public BadArgument(Message message) {
    super(message.english(), null, false, false);
    this.message = message;
  }

  /** Returns a complaint about one option or parameter. */
  public static BadArgument of(String argument, String chinese, String english) {
    return new BadArgument(new Message(argument + "：" + chinese, argument + ": " + english));
  }

  public Message message() {
    return message;
  }
}
