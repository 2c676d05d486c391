package org.canbao.command.terminal;

/** 退出码: what a script reads after a call. */
public final class ExitCode {

  /** Everything was answered. */
  public static final int DONE = 0;

  /** The call itself failed, or a check found an error. */
  public static final int FAILED = 1;

  /** The arguments, or a file that they name, cannot be used. */
  public static final int BAD_ARGUMENTS = 2;

  /** At least one line was refused; the others were answered. */
  public static final int LINES_REFUSED = 3;

  private ExitCode() {}
}
