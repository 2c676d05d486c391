package org.canbao.command.policies;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.canbao.documents.PolicyDifference;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.YearSet;

/** 文件比较: two sets of documents in all their areas and years. */
final class DocumentComparison {

  private final PolicyBook before;
  private final PolicyBook after;
  private final Language language;
  private final Map<String, Map<String, Integer>> terms = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> persons = new LinkedHashMap<>();

  DocumentComparison(PolicyBook before, PolicyBook after, Language language) {
    this.before = before;
    this.after = after;
    this.language = language;
  }

  /**
   * Returns what changes.
   *
   * @param only the one area to compare; empty for all
   * @param asked the one year to compare; empty for all
   * @param near the year from which on persons are looked at
   */
  String text(Optional<String> only, Optional<Integer> asked, int near) {
    List<AreaPolicies> areas = new ArrayList<>(before.sorted().values());
    areas.removeIf(area -> only.isPresent() && !only.get().equals(area.area()));
    for (AreaPolicies area : areas) {
      after.find(area.area()).ifPresent(changed -> compare(area, changed, asked, near));
    }
    StringWriter text = new StringWriter();
    PrintWriter page = new PrintWriter(text);
    page.println(language.choose("条款变化：", "Terms that change:"));
    print(page, terms);
    added(page, only);
    page.println();
    page.println(
        language.choose("对谁有影响（虚构的典型人员）：", "Whom it concerns (invented typical persons):"));
    print(page, persons);
    return text.toString();
  }

  private void compare(AreaPolicies now, AreaPolicies then, Optional<Integer> asked, int near) {
    int differing = 0;
    for (int year : years(asked).toArray()) {
      for (PolicyDifference difference : PolicyDifference.between(now.of(year), then.of(year))) {
        note(terms, difference.text(language), now.name(), year);
        differing |= YearSet.of(year);
      }
    }
    if (differing != 0) {
      int first = differing & YearSet.from(near);
      int year = first != 0 ? YearSet.first(first) : YearSet.last(differing);
      for (TypicalPerson person : TypicalPerson.values()) {
        person(person, now, Math.max(year, person.earliest()), asked);
      }
    }
  }

  private void person(TypicalPerson person, AreaPolicies area, int year, Optional<Integer> asked) {
    if (asked.isEmpty() || asked.get() == year) {
      Outcome now = Outcome.of(person, area.area(), year, before, language);
      Outcome then = Outcome.of(person, area.area(), year, after, language);
      String changes = now.changesTo(then, language);
      if (!changes.isEmpty()) {
        String label = person.label().in(language) + language.choose("：", ": ");
        note(persons, label + changes, area.name(), year);
      }
    }
  }

  private static IntStream years(Optional<Integer> asked) {
    return asked.map(IntStream::of).orElse(IntStream.rangeClosed(YearSet.FIRST, YearSet.LAST));
  }

  private static void note(
      Map<String, Map<String, Integer>> notes, String text, String area, int year) {
    notes
        .computeIfAbsent(text, first -> new LinkedHashMap<>())
        .merge(area, YearSet.of(year), (some, more) -> some | more);
  }

  private void print(PrintWriter page, Map<String, Map<String, Integer>> notes) {
    if (notes.isEmpty()) {
      page.println(language.choose("  无", "  none"));
    }
    notes.forEach(
        (text, areas) -> {
          page.println("  " + text);
          Map<Integer, List<String>> byYears = new LinkedHashMap<>();
          areas.forEach(
              (area, years) -> byYears.computeIfAbsent(years, y -> new ArrayList<>()).add(area));
          byYears.forEach((years, names) -> page.println("      " + where(years, names)));
        });
  }

  private String where(int years, List<String> areas) {
    int first = YearSet.first(years);
    int last = YearSet.last(years);
    String span = first == last ? "" + first : first + "–" + last;
    return last == YearSet.LAST
        ? language
            .choose("%s年度起，%s", "from %s on, %s")
            .formatted(first, String.join(language.choose("、", ", "), areas))
        : language
            .choose("%s年度，%s", "%s, %s")
            .formatted(span, String.join(language.choose("、", ", "), areas));
  }

  /** Tells areas that only one side knows. */
  private void added(PrintWriter page, Optional<String> only) {
    after.sorted().values().stream()
        .filter(area -> before.find(area.area()).isEmpty())
        .filter(area -> only.isEmpty() || only.get().equals(area.area()))
        .forEach(
            area ->
                page.println(
                    language.choose("  新增地区：", "  area added: ")
                        + area.name()
                        + " "
                        + area.area()));
  }
}
