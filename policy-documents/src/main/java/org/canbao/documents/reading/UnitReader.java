package org.canbao.documents.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.documents.Unit;
import org.canbao.documents.yaml.Yaml.Scalar;

/** 单位读取. */
final class UnitReader {

  private UnitReader() {}

  /** Reads the unit of a number; a missing or another unit is reported. */
  static Optional<Unit> required(Fields entry, List<Unit> allowed) {
    Optional<Scalar> written = entry.scalar("unit");
    if (!entry.has("unit")) {
      entry
          .reporter()
          .error(
              entry.line(),
              "缺少单位，应为其一：%s",
              "the unit is missing, expected one of: %s",
              keys(allowed));
    }
    return written.flatMap(word -> oneOf(word, allowed, entry.reporter()));
  }

  /** Reports a unit where the value is no number. */
  static void none(Fields entry) {
    entry
        .scalar("unit")
        .ifPresent(
            word ->
                entry
                    .reporter()
                    .error(
                        word.line(),
                        "单位“%s”不对，此值没有单位",
                        "wrong unit '%s', this value has none",
                        word.text()));
  }

  static Optional<Unit> oneOf(Scalar word, List<Unit> allowed, Reporter reporter) {
    Optional<Unit> unit =
        allowed.stream().filter(candidate -> candidate.key().equals(word.text())).findFirst();
    if (unit.isEmpty()) {
      reporter.error(
          word.line(),
          "单位“%s”不对，应为其一：%s",
          "wrong unit '%s', expected one of: %s",
          word.text(),
          keys(allowed));
    }
    return unit;
  }

  private static String keys(List<Unit> units) {
    return units.stream().map(Unit::key).collect(Collectors.joining(", "));
  }
}
