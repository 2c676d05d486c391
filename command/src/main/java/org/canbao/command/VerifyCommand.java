package org.canbao.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.canbao.command.policies.Documents;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.Session;
import org.canbao.command.terminal.Unwritable;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.FactChecks;
import org.canbao.policy.term.YearSet;
import org.canbao.verification.ProgressBar;
import org.canbao.verification.Proof;
import org.canbao.verification.ProofPage;
import org.canbao.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 验证命令: {@code canbao verify} proves the laws for an area, or shows what breaks one. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {

  /** More would take hours rather than a minute. */
  private static final int MOST_PLAIN_YEARS = 9;

  private static final int MOST_MERGED_YEARS = 20;

  private final Session session;

  @Mixin private Documents documents;

  @Option(names = "--area", required = true, paramLabel = "NNNNNN")
  private String area;

  @Option(names = "--year", required = true, paramLabel = "YYYY")
  private int year;

  @Option(names = "--plain", paramLabel = "N", defaultValue = "8")
  private int plainYears;

  @Option(names = "--years", paramLabel = "N", defaultValue = "12")
  private int mergedYears;

  public VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws BadArgument, Unwritable {
    requireWithin("--year", year, YearSet.FIRST, FactChecks.LAST_QUESTION);
    requireWithin("--plain", plainYears, 1, MOST_PLAIN_YEARS);
    requireWithin("--years", mergedYears, 1, MOST_MERGED_YEARS);
    PolicyBook policies = documents.load(session).book();
    Proof proof =
        Verification.of(find(policies), policies, year)
            .over(plainYears, mergedYears)
            .prove(new ProgressBar(session.err(), session.language(), isErrATerminal()));
    session.answer(String.join("\n", ProofPage.lines(proof, session.language())) + "\n");
    return proof.isAccounted() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private AreaPolicies find(PolicyBook policies) throws BadArgument {
    String known = String.join(", ", policies.sorted().keySet());
    return policies
        .find(area)
        .orElseThrow(
            () ->
                BadArgument.of(
                    "--area",
                    "没有该统筹地区的政策，应为：" + known,
                    "no policy for this pooling area, expected one of " + known));
  }

  private static void requireWithin(String argument, int value, int least, int most)
      throws BadArgument {
    if (value < least || value > most) {
      throw BadArgument.of(
          argument, "应为%d至%d".formatted(least, most), "expected %d to %d".formatted(least, most));
    }
  }

  /** Java itself only tells of standard input and output together. */
  private static boolean isErrATerminal() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }
}
