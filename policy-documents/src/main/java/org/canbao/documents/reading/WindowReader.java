package org.canbao.documents.reading;

import java.util.List;
import java.util.Optional;
import org.canbao.documents.WindowPattern;
import org.canbao.documents.YearDay;
import org.canbao.documents.yaml.Yaml;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.documents.yaml.Yaml.Sequence;
import org.canbao.policy.waiting.BenefitStart;

/** 集中参保期读取: days named outright, or by their distance in years from the coverage year. */
final class WindowReader {

  private final Fields entry;
  private final Scalars scalars;

  WindowReader(Fields entry) {
    this.entry = entry;
    this.scalars = new Scalars(entry.reporter());
  }

  List<Content> read() {
    Optional<YearDay> opens = day(entry, "opens");
    Optional<YearDay> closes = day(entry, "closes");
    List<Yaml> written = entry.items("extensions");
    List<WindowPattern.Extension> extensions =
        written.stream().flatMap(item -> extension(item).stream()).toList();
    if (opens.isEmpty() || closes.isEmpty() || extensions.size() < written.size()) {
      return List.of();
    }
    WindowPattern window = new WindowPattern(opens.get(), closes.get(), extensions);
    return List.of(Content.of(window, window.toString(), entry.line()));
  }

  private Optional<WindowPattern.Extension> extension(Yaml item) {
    if (!(item instanceof Mapping mapping)) {
      entry
          .reporter()
          .error(
              item.line(),
              "延长期应为 { closes: 末日, start: 待遇起点 }",
              "an extension must be { closes: last day, start: benefit start }");
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, entry.reporter());
    Optional<YearDay> closes = day(fields, "closes");
    Optional<BenefitStart> start =
        fields.required("start").flatMap(word -> scalars.choice(word, BenefitStart.class));
    fields.refuseOthers();
    return closes.flatMap(last -> start.map(from -> new WindowPattern.Extension(last, from)));
  }

  private Optional<YearDay> day(Fields fields, String key) {
    if (!fields.has(key)) {
      fields.missing(key);
    }
    return fields
        .find(key)
        .flatMap(
            written ->
                switch (written) {
                  case Scalar date -> scalars.date(date).map(YearDay.Exact::new);
                  case Mapping mapping -> yearly(new Fields(mapping, entry.reporter()));
                  case Sequence list -> refuse(list.line());
                });
  }

  private Optional<YearDay> yearly(Fields fields) {
    Optional<Integer> offset = fields.required("year").flatMap(word -> scalars.whole(word, -1, 1));
    Optional<YearDay> day =
        fields
            .required("day")
            .flatMap(scalars::monthDay)
            .flatMap(date -> offset.map(years -> new YearDay.Yearly(years, date)));
    fields.refuseOthers();
    return day;
  }

  private Optional<YearDay> refuse(int line) {
    entry
        .reporter()
        .error(
            line,
            "应为日期，或 { year: -1, day: 09-01 }",
            "expected a date, or { year: -1, day: 09-01 }");
    return Optional.empty();
  }
}
