package org.canbao.benchmarks.matching;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.canbao.benchmarks.report.Laps;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.invented.feed.Profile;
import org.canbao.invented.feed.World;
import org.canbao.matching.decision.Cascade;
import org.canbao.matching.decision.Decision;
import org.canbao.population.Database;
import org.canbao.population.ExactComparison;

/** 比对基准: every profile in every world, beside what is usually done instead. */
public final class MatchingBenchmark {

  private static final int PLACES = 4;

  private MatchingBenchmark() {}

  /** Measures populations of these sizes and returns a table. */
  public static String table(Path target, int... sizes) throws Exception {
    MarkdownTable table =
        new MarkdownTable(
            "people",
            "world",
            "profile",
            "method",
            "rows",
            "links",
            "wrong",
            "precision (95 %)",
            "recall, automatic",
            "recall with review",
            "review",
            "strangers taken",
            "rows/s");
    StringBuilder stages = new StringBuilder();
    for (int size : sizes) {
      for (World world : World.values()) {
        for (Profile profile : Profile.values()) {
          measure(size, world, profile, table, stages);
        }
      }
    }
    return table + "\nWhat became of the rows:\n\n" + stages + "\n" + whole(target, sizes);
  }

  private static void measure(
      int size, World world, Profile profile, MarkdownTable table, StringBuilder stages) {
    Case one = Case.of(size, profile, world);
    Cascade cascade = new Cascade(one.registry());
    long began = System.nanoTime();
    List<Decision> decisions = one.rows().parallelStream().map(cascade::decide).toList();
    double seconds = (System.nanoTime() - began) / 1e9;
    Outcome outcome = Outcome.of(one, decisions);
    String name = world.name().toLowerCase(Locale.ROOT) + " | " + profile;
    table.add(
        count(size),
        world.name().toLowerCase(Locale.ROOT),
        profile.name(),
        "cascade",
        count(outcome.rows()),
        count(outcome.right() + outcome.wrong()),
        count(outcome.wrong()),
        outcome.precision().text(PLACES),
        outcome.recall().text(2),
        outcome.recallWithReview().text(2),
        outcome.reviews().text(3),
        count(outcome.taken()) + " of " + count(outcome.strangers()),
        count(Math.round(outcome.rows() / seconds)));
    for (Baselines baseline : Baselines.values()) {
      Interval precision = baseline.precision(one);
      table.add(
          "",
          "",
          "",
          baseline.title(),
          "",
          count(precision.of()),
          count(precision.of() - precision.hits()),
          precision.text(PLACES),
          baseline.recall(one).text(2),
          "",
          "",
          "",
          "");
    }
    outcome
        .stages()
        .forEach(
            (stage, rows) ->
                stages.append("%,d | %s | %s | %,d%n".formatted(size, name, stage, rows)));
  }

  /** Numbers and names of two whole files, from files to lists; the best of three runs. */
  private static String whole(Path target, int... sizes) throws Exception {
    MarkdownTable table =
        new MarkdownTable("people", "rows", "linked", "rest", "seconds", "rows/s, both files");
    for (int size : sizes) {
      Case one = Case.of(size, Profile.B, World.FRESH);
      Path folder = target.resolve("matching");
      CaseFiles files = CaseFiles.write(one, folder);
      try (Database database = Database.open(Runtime.getRuntime().availableProcessors(), folder)) {
        Laps laps = new Laps();
        ExactComparison.Counts[] counts = new ExactComparison.Counts[1];
        for (int run = 0; run < 3; run++) {
          laps.measure(() -> counts[0] = files.compare(database));
        }
        double seconds = laps.best() / 1e9;
        table.add(
            count(size),
            count(one.rows().size()),
            count(counts[0].linked()),
            count(counts[0].rest()),
            String.format(Locale.ROOT, "%.2f", seconds),
            count(Math.round((one.rows().size() + one.registered().size()) / seconds)));
      }
    }
    return table.toString();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
