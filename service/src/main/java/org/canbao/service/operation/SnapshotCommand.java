package org.canbao.service.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.canbao.documents.PolicyLibrary;
import org.canbao.service.database.Preparation;
import org.canbao.service.snapshot.SnapshotQuestion;
import org.canbao.service.snapshot.Snapshots;
import org.canbao.service.snapshot.Snapshots.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 人口快照: one row for each person of an area, for whole-population runs. */
@Command(name = "snapshot")
final class SnapshotCommand implements Callable<Integer> {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Screen screen;

  @Mixin private Place place;

  @Option(names = "--area", paramLabel = "CODE", required = true)
  private String area;

  @Option(names = "--year", paramLabel = "YEAR", required = true)
  private int year;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD")
  private Optional<LocalDate> on = Optional.empty();

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  SnapshotCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws SQLException, IOException {
    SnapshotQuestion question =
        new SnapshotQuestion(
            area, year, on.orElseGet(() -> LocalDate.now(CHINA)), PolicyLibrary.shipped().book());
    try (Ground ground = Ground.open(place)) {
      new Preparation(ground.owner()).prepare(ground.service());
      Written written = new Snapshots(ground.owner().direct()).write(question, file);
      screen.answer(
          "已写出 %,d 人：%s（另有 %,d 人本年度在外地参保，%,d 人的记录互相矛盾，未写入）"
              .formatted(written.people(), file, written.elsewhere(), written.refused()),
          "%,d people are in %s (left out: %,d enrolled elsewhere for the year, %,d whose records contradict each other)"
              .formatted(written.people(), file, written.elsewhere(), written.refused()));
      return 0;
    }
  }
}
