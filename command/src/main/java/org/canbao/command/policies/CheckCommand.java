package org.canbao.command.policies;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.Session;
import org.canbao.command.terminal.Unwritable;
import org.canbao.contract.Message;
import org.canbao.documents.Finding;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.term.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** 检查命令: {@code canbao policies check} checks documents against the layers above them. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Documents documents;

  @Parameters(arity = "0..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  public CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws BadArgument, Unwritable {
    PolicyLibrary library = documents.loadWith(files);
    Language language = session.language();
    long errors = library.findings().stream().filter(Finding::isError).count();
    long warnings = library.findings().size() - errors;
    Message sum =
        Message.of(
            "%d份文件，%d处错误，%d处提醒。",
            "%d documents, %d errors, %d warnings.", library.documents().size(), errors, warnings);
    for (Finding finding : library.findings()) {
      String severity = finding.severity().in(language);
      session.answer(severity + language.choose("　", "  ") + finding.text(language) + "\n");
    }
    session.answer(sum.in(language) + "\n");
    return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
