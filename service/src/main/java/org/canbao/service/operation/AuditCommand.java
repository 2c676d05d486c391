package org.canbao.service.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.canbao.service.audit.verification.Anchors;
import org.canbao.service.audit.verification.Verification;
import org.canbao.service.audit.verification.VerificationReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 审计: proves the trail. */
@Command(name = "audit", synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {

  private static final int TAMPERED = 1;

  private AuditCommand() {}

  static CommandLine line(Screen screen) {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new Verify(screen))
        .addSubcommand(new ExportAnchors(screen));
  }

  /** 校验. */
  @Command(name = "verify")
  static final class Verify implements Callable<Integer> {

    private final Screen screen;

    @Mixin private Place place;

    @Option(names = "--anchors", paramLabel = "FILE")
    private Path anchors;

    Verify(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
      List<String> lines = anchors == null ? List.of() : Files.readAllLines(anchors);
      try (Workshop workshop = Workshop.open(place)) {
        VerificationReport report = workshop.part(Verification.class).verify(lines);
        report.lines().forEach(line -> screen.answer(line.chinese(), line.english()));
        return report.intact() ? 0 : TAMPERED;
      }
    }
  }

  /** 导出锚. */
  @Command(name = "anchors")
  static final class ExportAnchors implements Callable<Integer> {

    private final Screen screen;

    @Mixin private Place place;

    ExportAnchors(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      try (Workshop workshop = Workshop.open(place)) {
        workshop
            .asSystem("audit", it -> it.part(Anchors.class).list())
            .forEach(anchor -> screen.answer(anchor.line()));
        return 0;
      }
    }
  }
}
