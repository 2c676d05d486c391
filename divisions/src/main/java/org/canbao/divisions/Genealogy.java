package org.canbao.divisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * 区划谱系: tells from periods of codes which of them are one and the same division.
 *
 * <p>A period goes on in another one when that begins in the year in which it ends, stands at the
 * same level, is the only heir and has no other forebear. Everything else is an end with heirs.
 */
final class Genealogy {

  private final int firstYear;
  private final Set<CodePeriod> headings;
  private final List<CodePeriod> periods;
  private final List<CodePeriod> endedCounties;
  private final Map<String, List<CodePeriod>> byCode = new HashMap<>();
  private final Map<CodePeriod, List<CodePeriod>> heirs = new HashMap<>();
  private final Set<CodePeriod> inferred = new HashSet<>();
  private final Map<CodePeriod, List<CodePeriod>> forebears = new HashMap<>();

  Genealogy(List<CodePeriod> told, int firstYear) {
    this.firstYear = firstYear;
    this.headings = headings(told);
    this.periods =
        Stream.concat(told.stream(), headings.stream())
            .sorted(Comparator.comparing(CodePeriod::code).thenComparing(CodePeriod::from))
            .toList();
    periods.forEach(p -> byCode.computeIfAbsent(p.code(), code -> new ArrayList<>()).add(p));
    endedCounties = ended(Level.COUNTY);
    ended(Level.COUNTY, Level.PROVINCE).forEach(p -> setHeirs(p, toldHeirs(p)));
    ended(Level.PREFECTURE).forEach(p -> setHeirs(p, prefectureHeirs(p)));
  }

  List<Lineage> lineages() {
    Map<CodePeriod, Integer> numbers = new HashMap<>();
    List<List<CodePeriod>> chains = new ArrayList<>();
    for (CodePeriod period : periods) {
      if (before(period).isEmpty()) {
        List<CodePeriod> chain = chainFrom(period);
        chain.forEach(stage -> numbers.put(stage, chains.size()));
        chains.add(chain);
      }
    }
    return chains.stream().map(chain -> lineage(chain, numbers)).toList();
  }

  /** 名目: some counties stand under no prefecture; their codes have a heading all the same. */
  private static Set<CodePeriod> headings(List<CodePeriod> told) {
    Set<String> known = new HashSet<>();
    told.forEach(period -> known.add(period.code()));
    Map<String, List<CodePeriod>> below = new TreeMap<>();
    told.stream()
        .filter(p -> p.level() == Level.COUNTY && !known.contains(p.code().substring(0, 4)))
        .forEach(
            p -> below.computeIfAbsent(p.code().substring(0, 4), k -> new ArrayList<>()).add(p));
    Set<CodePeriod> headings = new HashSet<>();
    below.forEach((code, counties) -> headings.add(heading(code, counties)));
    return headings;
  }

  private static CodePeriod heading(String code, List<CodePeriod> counties) {
    int from = counties.stream().mapToInt(CodePeriod::from).min().orElseThrow();
    boolean stands = counties.stream().anyMatch(county -> county.until().isEmpty());
    OptionalInt until =
        stands ? OptionalInt.empty() : counties.stream().mapToInt(c -> c.until().getAsInt()).max();
    return new CodePeriod(code, headingName(code), from, until, List.of());
  }

  private static String headingName(String code) {
    return switch (code.substring(2)) {
      case "01" -> "市辖区";
      case "02" -> "县";
      case "03" -> "市";
      default -> code.startsWith("65") ? "自治区直辖县级行政区划" : "省直辖县级行政区划";
    };
  }

  private List<CodePeriod> ended(Level... levels) {
    Set<Level> wanted = Set.of(levels);
    return periods.stream()
        .filter(p -> p.until().isPresent() && wanted.contains(p.level()))
        .toList();
  }

  private void setHeirs(CodePeriod period, List<CodePeriod> taking) {
    heirs.put(period, taking);
    taking.forEach(
        heir -> {
          if (heir.from() == period.until().getAsInt()) {
            forebears.computeIfAbsent(heir, h -> new ArrayList<>()).add(period);
          }
        });
  }

  private List<CodePeriod> toldHeirs(CodePeriod period) {
    int year = period.until().getAsInt();
    List<String> codes = period.heirs().isEmpty() ? List.of(period.code()) : period.heirs();
    return codes.stream().flatMap(code -> standing(code, year).stream()).toList();
  }

  /** The source names no heirs of most prefectures; then they are where the counties went. */
  private List<CodePeriod> prefectureHeirs(CodePeriod period) {
    List<CodePeriod> told = toldHeirs(period);
    if (!told.isEmpty()) {
      return told;
    }
    int year = period.until().getAsInt();
    Set<String> codes = new TreeSet<>();
    for (CodePeriod county : endedCounties) {
      if (county.code().startsWith(period.code()) && county.until().getAsInt() == year) {
        heirs.get(county).forEach(heir -> codes.add(heir.code().substring(0, 4)));
      }
    }
    inferred.add(period);
    return codes.stream().flatMap(code -> standing(code, year).stream()).toList();
  }

  private Optional<CodePeriod> standing(String code, int year) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(period -> period.stoodIn(year))
        .findFirst();
  }

  /** The period that this one goes on from as the same division. */
  private Optional<CodePeriod> before(CodePeriod period) {
    List<CodePeriod> candidates = forebears.getOrDefault(period, List.of());
    return candidates.stream()
        .filter(one -> candidates.size() == 1 && goesOn(one, period))
        .findFirst();
  }

  private boolean goesOn(CodePeriod period, CodePeriod next) {
    return heirs.get(period).size() == 1
        && period.level() == next.level()
        && headings.contains(period) == headings.contains(next);
  }

  private List<CodePeriod> chainFrom(CodePeriod first) {
    List<CodePeriod> chain = new ArrayList<>(List.of(first));
    Optional<CodePeriod> next = after(first);
    while (next.isPresent()) {
      chain.add(next.get());
      next = after(next.get());
    }
    return chain;
  }

  private Optional<CodePeriod> after(CodePeriod period) {
    return heirs.getOrDefault(period, List.of()).stream()
        .filter(heir -> before(heir).filter(period::equals).isPresent())
        .findFirst();
  }

  private Lineage lineage(List<CodePeriod> chain, Map<CodePeriod, Integer> numbers) {
    CodePeriod last = chain.getLast();
    Optional<Lineage.Ending> ending =
        last.until().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Lineage.Ending(
                    last.until().getAsInt(),
                    heirs.get(last).stream().map(numbers::get).toList(),
                    inferred.contains(last)));
    return new Lineage(chain.stream().map(this::stage).toList(), ending, parts(chain, numbers));
  }

  private Lineage.Stage stage(CodePeriod period) {
    OptionalInt from =
        period.from() == firstYear ? OptionalInt.empty() : OptionalInt.of(period.from());
    return new Lineage.Stage(period.code(), period.name(), from, period.until());
  }

  private List<Lineage.Part> parts(List<CodePeriod> chain, Map<CodePeriod, Integer> numbers) {
    return chain.stream()
        .flatMap(period -> period.successors().stream())
        .filter(successor -> successor.partIn().isPresent())
        .flatMap(successor -> part(successor, numbers).stream())
        .distinct()
        .sorted(Comparator.comparing(Lineage.Part::year))
        .toList();
  }

  private Optional<Lineage.Part> part(
      CodePeriod.Successor successor, Map<CodePeriod, Integer> numbers) {
    int year = successor.partIn().getAsInt();
    return standing(successor.code(), year).map(heir -> new Lineage.Part(year, numbers.get(heir)));
  }
}
