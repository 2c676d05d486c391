package org.canbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.Session;
import org.canbao.command.terminal.Unwritable;
import org.canbao.contract.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** 用法提示: turns what went wrong with a call into one sentence, never into a stack trace. */
final class Complaints {

  private final Session session;

  Complaints(Session session) {
    this.session = session;
  }

  /** Tells what is wrong with the arguments, and the usage. */
  int usage(ParameterException wrong, String[] arguments) {
    session.tell(message(wrong));
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println();
    wrong.getCommandLine().usage(err);
    return ExitCode.BAD_ARGUMENTS;
  }

  /** Tells why a call ended early; a reader that had enough is no failure. */
  int failure(Exception failure, CommandLine line, ParseResult arguments) {
    return switch (failure) {
      case BadArgument bad -> tell(bad.message(), ExitCode.BAD_ARGUMENTS);
      case Unwritable output when output.isReaderGone() -> ExitCode.DONE;
      case Unwritable output -> tell(output.message(), ExitCode.FAILED);
      case IOException input ->
          tell(
              Message.of("读写中断：%s。", "Reading or writing broke off: %s.", input.getMessage()),
              ExitCode.FAILED);
      default -> tell(internal(failure), ExitCode.FAILED);
    };
  }

  private int tell(Message message, int exitCode) {
    session.tell(message);
    return exitCode;
  }

  private static Message internal(Exception failure) {
    String where = failure.getStackTrace().length == 0 ? "" : " " + failure.getStackTrace()[0];
    return Message.of(
        "程序内部错误（%s），请报告。",
        "Internal error (%s), please report it.", failure.getClass().getSimpleName() + where);
  }

  private static Message message(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unknown -> {
        String words = String.join(" ", unknown.getUnmatched());
        yield Message.of("不认识的参数：%s", "Unknown argument: %s", words);
      }
      case MissingParameterException missing -> {
        String names =
            missing.getMissing().stream().map(Complaints::name).collect(Collectors.joining(", "));
        yield Message.of("缺少：%s", "Missing: %s", names);
      }
      case OverwrittenOptionException twice ->
          Message.of("只能给出一次：%s", "Expected only once: %s", name(twice.getOverwritten()));
      default ->
          wrong.getArgSpec() == null
              ? new Message("请给出命令。", "Expected a command.")
              : Message.of(
                  "%s：应为 %s",
                  "%s: expected %s", name(wrong.getArgSpec()), wrong.getArgSpec().paramLabel());
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
