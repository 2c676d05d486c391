package org.canbao.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.benchmarks.service.Crowd.Known;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;

/**
 * Searches at the counter, over HTTP with all that belongs to it, one after the other, among an
 * invented crowd of one prefecture: by a clerk of a county, of the whole prefecture, of a township.
 * The crowd is kept in its folder for the next run.
 */
public final class SearchBenchmark {

  private static final List<String> TERRITORIES = List.of("210502", "2105", "210521100");
  private static final int WARM_UP = 20;
  private static final int ASKED = 60;
  private static final String[] SURNAMES = {"王", "李", "张", "刘", "赵", "欧阳"};
  private static final String[] GIVEN = {"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋"};
  private static final String[] SOUNDS = {"wang", "li", "zhang", "liu", "zhao", "ouyang"};
  private static final String[] GIVEN_SOUNDS = {"wei", "fang", "na", "min", "jing", "li", "qiang"};

  private final int port;
  private final List<Known> known;
  private final List<String> townships;

  private SearchBenchmark(int port, List<Known> known, List<String> townships) {
    this.port = port;
    this.known = known;
    this.townships = townships;
  }

  /** Measures and returns a Markdown table. */
  public static String table(Path jar, Path target, int people) throws Exception {
    Path home = Files.createDirectories(target.resolve("search-" + people)).toAbsolutePath();
    try (Instance one = Instance.start(jar, home);
        PostgresServer server =
            PostgresServer.start(PostgresSettings.in(home.resolve("postgres")));
        Connection owner =
            DriverManager.getConnection(server.url("canbao"), server.user(), server.password())) {
      Path filled = home.resolve("filled");
      if (!Files.exists(filled)) {
        Crowd.fill(owner, people);
        Files.createFile(filled);
      }
      List<String> villages =
          Clerk.texts(
              owner,
              "select today_code from canbao.division where today_code like '210502%' and"
                  + " length(today_code) = 12");
      List<Known> known = Crowd.register(one.port(), Clerk.signIn(owner, "21"), villages);
      Crowd.shareTails(owner);
      List<String> townships =
          Clerk.texts(
              owner,
              "select distinct today_code from canbao.division where today_code like '2105%' and"
                  + " length(today_code) = 9");
      MarkdownTable table =
          new MarkdownTable("search among " + people, "territory", "p50 ms", "p95 ms", "most ms");
      for (String territory : TERRITORIES) {
        new SearchBenchmark(one.port(), known, townships)
            .measure(Clerk.signIn(owner, territory), table);
      }
      return table.toString();
    }
  }

  private void measure(Clerk clerk, MarkdownTable table) throws IOException {
    for (Map.Entry<String, IntFunction<String>> kind : kinds().entrySet()) {
      double[] times = new double[ASKED];
      try (HttpConnection connection = new HttpConnection(port)) {
        for (int i = -WARM_UP; i < ASKED; i++) {
          String request = clerk.search("{" + kind.getValue().apply(i + WARM_UP) + "}");
          long began = System.nanoTime();
          int status = connection.exchange(request);
          double time = (System.nanoTime() - began) / 1e6;
          if (status != 200) {
            throw new IOException(kind.getKey() + " was answered by " + status);
          }
          times[Math.max(i, 0)] = time;
        }
      }
      Arrays.sort(times);
      table.add(
          kind.getKey(),
          clerk.territory(),
          number(times[ASKED / 2]),
          number(times[ASKED * 95 / 100]),
          number(times[ASKED - 1]));
    }
  }

  private Map<String, IntFunction<String>> kinds() {
    Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
    kinds.put("number", i -> text("number", known.get(i % known.size()).number()));
    kinds.put("number of nobody", i -> text("number", "E%08d".formatted(i)));
    kinds.put("last four", i -> text("tail", known.get(i % known.size()).number().substring(14)));
    kinds.put("phone", i -> text("phone", known.get(i % known.size()).phone()));
    kinds.put("name in full", i -> text("name", of(SURNAMES, i) + of(GIVEN, i) + of(GIVEN, i + 3)));
    kinds.put("beginning of a name", i -> text("name", of(SURNAMES, i) + of(GIVEN, i)));
    kinds.put("surname", i -> text("name", of(SURNAMES, i).substring(0, 1)));
    kinds.put("name of nobody", i -> text("name", "尉迟" + of(GIVEN, i)));
    kinds.put("pinyin", i -> text("pinyin", of(SOUNDS, i) + of(GIVEN_SOUNDS, i)));
    kinds.put(
        "initials",
        i -> text("initials", of(SOUNDS, i).substring(0, 1) + of(GIVEN_SOUNDS, i).charAt(0) + "w"));
    kinds.put("household", i -> "\"household\": " + (1_000_000 + i * 7));
    kinds.put("township", i -> text("division", of(townships, i)));
    kinds.put("county", _ -> text("division", "210502"));
    kinds.put("school", i -> "\"school\": " + (900_000 + i));
    kinds.put("employer", i -> "\"employer\": " + (900_800 + i));
    kinds.put(
        "day of birth",
        i -> text("born", "19%02d-0%d-%02d".formatted(50 + i % 50, 1 + i % 9, 1 + i % 28)));
    kinds.put(
        "county and name",
        i -> text("division", "210502") + ", " + text("name", of(SURNAMES, i) + of(GIVEN, i)));
    kinds.put(
        "township and pinyin",
        i -> text("division", of(townships, i)) + ", " + text("pinyin", of(SOUNDS, i)));
    kinds.put(
        "school and surname",
        i -> "\"school\": " + (900_000 + i) + ", " + text("name", of(SURNAMES, i).substring(0, 1)));
    return kinds;
  }

  private static String of(String[] texts, int i) {
    return texts[i % texts.length];
  }

  private static String of(List<String> texts, int i) {
    return texts.get(i % texts.size());
  }

  private static String text(String field, String value) {
    return "\"%s\": \"%s\"".formatted(field, value);
  }

  private static String number(double milliseconds) {
    return String.format(Locale.ROOT, "%.1f", milliseconds);
  }
}
