package org.canbao.matching.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The rows of a public set: plain cells, commas between them. */
final class Csv {

  private Csv() {}

  static List<List<String>> rows(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Csv.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Csv::cells).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }
}
