package org.canbao.population;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.canbao.documents.PolicyDigest;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.block.BlockPolicy;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 快照核定: decides everybody of a snapshot. */
@Command(name = "decide")
final class SnapshotDecision implements Callable<Integer> {

  static final String USAGE =
      "./canbao decide --snapshot FILE.parquet|FILE.csv --out FILE.parquet|FILE.csv"
          + " [--year YEAR] [--on YYYY-MM-DD] [--threads N] [--lang zh|en]";

  private final PrintStream err;
  private final Language language;

  @Option(names = "--snapshot", required = true)
  private Path file;

  @Option(names = "--out", required = true)
  private Path out;

  @Option(names = "--year")
  private Optional<Integer> year = Optional.empty();

  @Option(names = "--on")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--threads")
  private Optional<Integer> threads = Optional.empty();

  /** Read before anything else; stands here for the check. */
  @Option(names = "--lang")
  private String tongue = "zh";

  SnapshotDecision(PrintStream err, Language language) {
    this.err = err;
    this.language = language;
  }

  @Override
  public Integer call() throws Unusable, SQLException, IOException {
    requireOut();
    long began = System.nanoTime();
    int processors = threads.orElse(Runtime.getRuntime().availableProcessors());
    try (Database database =
        Database.open(Math.max(1, processors), Path.of(out.toAbsolutePath() + ".spill"))) {
      Snapshot snapshot = Snapshot.open(database, file);
      requireQuestion(snapshot);
      BlockPolicy policy = BlockPolicy.of(policies(snapshot), snapshot.year(), snapshot.on());
      long people = Run.decide(database, policy, snapshot.source(), out);
      tell(people, (System.nanoTime() - began) / 1_000_000);
    }
    return Population.DONE;
  }

  private void tell(long people, long milliseconds) {
    err.println(
        language.choose(
            "已核定 %,d 人（%,d 毫秒）：%s".formatted(people, milliseconds, out),
            "%,d people were decided in %,d ms: %s".formatted(people, milliseconds, out)));
  }

  private void requireOut() throws Unusable {
    String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".parquet") && !name.endsWith(".csv")) {
      throw Unusable.of(
          "“%s”应以 .parquet 或 .csv 结尾。", "\"%s\" should end in .parquet or .csv.", out);
    }
    Path folder = out.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw Unusable.of("没有文件夹“%s”。", "There is no folder \"%s\".", folder);
    }
  }

  /** Histories are folded for one year and day; another question needs another snapshot. */
  private void requireQuestion(Snapshot snapshot) throws Unusable {
    boolean sameYear = year.isEmpty() || year.get() == snapshot.year();
    boolean sameDay = on.isEmpty() || on.get().equals(snapshot.on());
    if (!sameYear || !sameDay) {
      throw Unusable.of(
          "快照是为 %d 年度、%s 折算的，不能回答别的年度或日期；请用 ./canbao snapshot 另行导出。",
          "The snapshot was folded for %d and %s and cannot answer for another year or day; export"
              + " another one with ./canbao snapshot.",
          snapshot.year(),
          snapshot.on());
    }
  }

  private static AreaPolicies policies(Snapshot snapshot) throws Unusable {
    Optional<AreaPolicies> area = PolicyLibrary.shipped().book().find(snapshot.area());
    if (area.isEmpty()) {
      throw Unusable.of(
          "没有统筹地区 %s 的政策文件。", "There are no documents of a pooling area %s.", snapshot.area());
    }
    if (!PolicyDigest.of(area.get()).equals(snapshot.policy())) {
      throw Unusable.of(
          "快照折算之后政策文件已有变化，请用 ./canbao snapshot 重新导出。",
          "The policy documents have changed since the snapshot was folded; export it again with"
              + " ./canbao snapshot.");
    }
    return area.get();
  }
}
