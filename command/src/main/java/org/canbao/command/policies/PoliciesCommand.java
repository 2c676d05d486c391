package org.canbao.command.policies;

import java.util.concurrent.Callable;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.ExitCode;
import org.canbao.command.terminal.Session;
import org.canbao.command.terminal.Unwritable;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.term.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 政策文件命令: {@code canbao policies} lists the loaded documents. */
@Command(name = "policies")
public final class PoliciesCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Documents documents;

  public PoliciesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws BadArgument, Unwritable {
    PolicyLibrary library = documents.load(session);
    Language language = session.language();
    Table table = new Table();
    switch (language) {
      case CHINESE -> table.row("简称", "层级", "地区", "适用年度", "核对日", "条款数", "文号", "标题");
      case ENGLISH ->
          table.row("name", "layer", "area", "in force", "checked", "values", "number", "title");
    }
    library.documents().forEach(document -> row(table, document, language));
    session.answer(String.join("\n", table.lines()) + "\n");
    return ExitCode.DONE;
  }

  private static void row(Table table, PolicyDocument document, Language language) {
    table.row(
        document.name(),
        document.layer().in(language),
        document.area() + " " + document.standing().areaName(),
        document.standing().inForce().toString(),
        document.heading().checked().toString(),
        Integer.toString(document.values().size()),
        document.number(),
        document.title());
  }
}
