package org.canbao.population;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.canbao.policy.term.Language;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * 全体人口: the command {@code decide --snapshot}, apart from the command line that decides single
 * lines.
 */
public final class Population {

  /** Everything was decided. */
  static final int DONE = 0;

  /** The run itself failed. */
  static final int FAILED = 1;

  /** The arguments, or a file that they name, cannot be used. */
  static final int BAD_ARGUMENTS = 2;

  private Population() {}

  /** Runs one call and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(new PrintStream(System.err, true, StandardCharsets.UTF_8), arguments));
  }

  /** Runs one call and returns its exit code. */
  public static int run(PrintStream err, String... arguments) {
    Language language = language(List.of(arguments));
    CommandLine line = new CommandLine(new SnapshotDecision(err, language));
    return line.setParameterExceptionHandler((wrong, _) -> usage(wrong, err, language))
        .setExecutionExceptionHandler((failure, _, _) -> failed(failure, err, language))
        .execute(arguments);
  }

  private static int usage(ParameterException wrong, PrintStream err, Language language) {
    err.println(language.choose("参数有误：", "Wrong arguments: ") + wrong.getMessage());
    err.println(SnapshotDecision.USAGE);
    return BAD_ARGUMENTS;
  }

  private static int failed(Exception failure, PrintStream err, Language language) {
    return switch (failure) {
      case Unusable unusable -> {
        err.println(unusable.in(language));
        yield BAD_ARGUMENTS;
      }
      case java.sql.SQLException database -> {
        err.println(
            language.choose("读写中断：", "Reading or writing broke off: ")
                + Database.firstLine(database));
        yield FAILED;
      }
      case java.io.IOException file -> {
        err.println(language.choose("读写中断：", "Reading or writing broke off: ") + file);
        yield FAILED;
      }
      default -> {
        err.println(language.choose("程序内部错误：", "Internal error: ") + failure);
        yield FAILED;
      }
    };
  }

  private static Language language(List<String> arguments) {
    int at = arguments.lastIndexOf("--lang");
    String asked = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
    return asked.equalsIgnoreCase("en") || arguments.contains("--lang=en")
        ? Language.ENGLISH
        : Language.CHINESE;
  }
}
