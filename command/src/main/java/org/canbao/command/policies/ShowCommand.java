package org.canbao.command.policies;

import java.util.concurrent.Callable;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.Session;
import org.canbao.command.terminal.Unwritable;
import org.canbao.documents.PolicyPrint;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 显示命令: {@code canbao policies show} prints the policy in force, every value with its clause. */
@Command(name = "show")
public final class ShowCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Documents documents;

  @Option(names = "--area", required = true, paramLabel = "NNNNNN")
  private String area;

  @Option(names = "--year", required = true, paramLabel = "YYYY")
  private int year;

  public ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws BadArgument, Unwritable {
    int asked = Areas.year("--year", year);
    PolicyBook policies = documents.load(session).book();
    AreaPolicies found = Areas.find("--area", area, policies);
    String print = PolicyPrint.text(found.of(asked), session.language()).stripTrailing();
    session.answer(found.name() + " " + print + "\n");
    return ExitCode.DONE;
  }
}
