package org.canbao.service.operation;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** 运维命令: where all commands of operators come together. */
@Command(name = "canbao", synopsisSubcommandLabel = "COMMAND")
public final class Operations {

  private static final int FAILED = 1;

  /** Read before anything else; stands here for the help and the check. */
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  private Operations() {}

  /** Runs one command and returns its exit code: 0, 1 when it failed, 2 for wrong arguments. */
  public static int run(
      Class<?> application, PrintStream out, PrintStream err, String... arguments) {
    quietUntilStarted();
    Screen screen = new Screen(out, err, Screen.isEnglish(List.of(arguments)));
    CommandLine line =
        new CommandLine(new Operations())
            .addSubcommand(new ServeCommand(screen, application))
            .addSubcommand(new DemoCommand(screen, application))
            .addSubcommand(new SnapshotCommand(screen))
            .addSubcommand(new BackupCommand(screen))
            .addSubcommand(new RestoreCommand(screen))
            .addSubcommand(KeysCommand.line(screen))
            .addSubcommand(AuditCommand.line(screen))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setResourceBundle(texts(screen))
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(100)
            .setExecutionExceptionHandler((e, _, _) -> fail(screen, e));
    return line.execute(arguments);
  }

  /**
   * Libraries that speak before logs are set up would do it on standard output, in no form of ours.
   */
  private static void quietUntilStarted() {
    LoggingSystem.get(Operations.class.getClassLoader()).beforeInitialize();
  }

  private static int fail(Screen screen, Exception e) {
    Complaint complaint = Complaint.of(e);
    screen.say(complaint.text().chinese(), complaint.text().english());
    if (!complaint.isExpected()) {
      screen.trace(e);
    }
    return FAILED;
  }

  private static ResourceBundle texts(Screen screen) {
    return ResourceBundle.getBundle(
        "org.canbao.service.operation.Messages", screen.isEnglish() ? Locale.ENGLISH : Locale.ROOT);
  }
}
