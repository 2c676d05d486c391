package org.canbao.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.canbao.command.decide.DecideCommand;
import org.canbao.command.policies.CheckCommand;
import org.canbao.command.policies.DiffCommand;
import org.canbao.command.policies.PoliciesCommand;
import org.canbao.command.policies.ShowCommand;
import org.canbao.command.terminal.Session;
import org.canbao.policy.term.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** 参保: the command line, where all commands come together. */
@Command(name = "canbao", synopsisSubcommandLabel = "COMMAND")
public final class Canbao {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Read before anything else, see {@link #language}; stands here for the help and the check. */
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private Tongue tongue;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  /** 语言代码: the words that {@code --lang} takes. */
  enum Tongue {
    ZH,
    EN
  }

  private Canbao() {}

  /** Runs one call and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Session session =
        new Session(
            language(List.of(arguments)),
            LocalDate.now(CHINA),
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    System.exit(run(session, arguments));
  }

  /** Runs one call and returns its exit code. */
  public static int run(Session session, String... arguments) {
    PrintWriter out = new PrintWriter(session.out(), false, StandardCharsets.UTF_8);
    CommandLine line =
        commands(session)
            .setOut(out)
            .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
            .setResourceBundle(texts(session.language()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler(new Complaints(session)::usage)
            .setExecutionExceptionHandler(new Complaints(session)::failure);
    int exitCode = line.execute(arguments);
    out.flush();
    return exitCode;
  }

  private static CommandLine commands(Session session) {
    CommandLine policies =
        new CommandLine(new PoliciesCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new ShowCommand(session))
            .addSubcommand(new DiffCommand(session));
    return new CommandLine(new Canbao())
        .addSubcommand(new DecideCommand(session))
        .addSubcommand(policies)
        .addSubcommand(new VerifyCommand(session));
  }

  /** Returns the language that the arguments ask for, Chinese unless they ask for English. */
  public static Language language(List<String> arguments) {
    int at = arguments.lastIndexOf("--lang");
    String asked = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
    boolean english =
        asked.equalsIgnoreCase("en") || arguments.stream().anyMatch("--lang=en"::equalsIgnoreCase);
    return english ? Language.ENGLISH : Language.CHINESE;
  }

  private static ResourceBundle texts(Language language) {
    Locale locale =
        switch (language) {
          case CHINESE -> Locale.ROOT;
          case ENGLISH -> Locale.ENGLISH;
        };
    return ResourceBundle.getBundle("org.canbao.command.Messages", locale);
  }
}
