package org.canbao.command.decide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.canbao.command.policies.Documents;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.InputFile;
import org.canbao.command.terminal.Session;
import org.canbao.policy.decision.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 核定命令: {@code canbao decide}, facts in, one decision for each line out. */
@Command(name = "decide")
public final class DecideCommand implements Callable<Integer> {

  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private final Session session;

  @Option(names = "--facts", paramLabel = "FILE|-", defaultValue = "-")
  private String facts;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD")
  private Optional<LocalDate> on;

  @Option(names = "--format", paramLabel = "json|text", defaultValue = "json")
  private Layout layout;

  @Option(names = "--rejects", paramLabel = "FILE")
  private Optional<Path> rejects;

  @Mixin private Documents documents;

  public DecideCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws BadArgument, IOException {
    LocalDate day = day();
    try (InputStream in = InputFile.open("--facts", facts, session)) {
      PolicyBook policies = documents.load(session).book();
      return decide(new Question(policies, day, layout, session.language()), in);
    }
  }

  private int decide(Question question, InputStream in) throws BadArgument, IOException {
    try (Refusals refusals = Refusals.open(session.err(), rejects)) {
      Tally tally = new DecisionRun(question, session, refusals).run(in);
      session.tell(tally.message());
      return tally.refused() == 0 ? ExitCode.DONE : ExitCode.LINES_REFUSED;
    }
  }

  private LocalDate day() throws BadArgument {
    LocalDate day = on.orElse(session.today());
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw BadArgument.of(
          "--on",
          "应为%s至%s的日期".formatted(FIRST_DAY, LAST_DAY),
          "expected a date from %s to %s".formatted(FIRST_DAY, LAST_DAY));
    }
    return day;
  }
}
