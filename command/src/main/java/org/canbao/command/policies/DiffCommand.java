package org.canbao.command.policies;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.Session;
import org.canbao.command.terminal.Unwritable;
import org.canbao.documents.PolicyLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 比较命令: {@code canbao policies diff} says which terms change, and for whom. */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {

  /** Enrolment for the next coverage year begins about four months before it. */
  private static final int MONTHS_AHEAD = 4;

  private final Session session;

  @Mixin private Documents documents;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "operand")
  private String before;

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "operand")
  private String after;

  @Option(names = "--area", paramLabel = "NNNNNN")
  private Optional<String> area;

  @Option(names = "--year", paramLabel = "YYYY")
  private Optional<Integer> year;

  public DiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws BadArgument, Unwritable {
    if (year.isPresent()) {
      Areas.year("--year", year.get());
    }
    PolicyLibrary base = documents.load(session);
    Side left = Side.of(before, year, base, session);
    Side right = Side.of(after, year, base, session);
    if (left.policy().isPresent() != right.policy().isPresent()) {
      throw BadArgument.of(
          "A B",
          "应为两个地区，或者两套文件（base或叠加文件）",
          "expected two areas, or two sets of documents (base or an overlay file)");
    }
    if (area.isPresent()) {
      Areas.find("--area", area.get(), left.policies());
    }
    session.answer(
        left.policy().isPresent()
            ? AreaComparison.text(left, right, session.language())
            : documents(left, right));
    return ExitCode.DONE;
  }

  private String documents(Side left, Side right) {
    int near = year.orElse(session.today().plusMonths(MONTHS_AHEAD).getYear());
    return new DocumentComparison(left.policies(), right.policies(), session.language())
        .text(area, year, near);
  }
}
