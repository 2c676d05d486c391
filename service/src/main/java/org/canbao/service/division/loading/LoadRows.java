package org.canbao.service.division.loading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.divisions.Level;
import org.canbao.divisions.Lineage;
import org.canbao.divisions.ShippedDivision;
import org.canbao.service.division.TodayCode;
import org.canbao.service.division.TodayCodes;

/**
 * 载入行: the rows of the tables, from lineages and the published tree, in the database's own text
 * form.
 *
 * <p>A lineage's id is its number in the list plus one; what the tree has beyond the lineages comes
 * after them. Below the county the past is not known: such a division begins when the code of the
 * one above it began.
 */
final class LoadRows {

  /** The tables in the order in which they are filled. */
  enum Table {
    DIVISION("division (id, today_code, today_basis)"),
    CHANGE("division_change (id, kind, effective_on, day_known, inferred, source, taken_effect)"),
    SIDE("division_change_side (change_id, side, division_id)"),
    VERSION(
        "division_version (division_id, code, name, parent_id, valid_from, valid_to, change_id)");

    private final String columns;

    Table(String columns) {
      this.columns = columns;
    }

    String statement() {
      return "copy " + columns + " from stdin";
    }
  }

  /** What stands today, so that what is below can refer to it. */
  private record Standing(long id, String from) {}

  private static final String NONE = "\\N";

  private final List<Lineage> lineages;
  private final Supplier<Stream<ShippedDivision>> current;
  private final LoadChanges changes;
  private final LineageParents parents;

  LoadRows(List<Lineage> lineages, Supplier<Stream<ShippedDivision>> current) {
    this.lineages = lineages;
    this.current = current;
    this.parents = new LineageParents(lineages);
    this.changes = new LoadChanges(lineages, parents);
  }

  Stream<String> of(Table table) {
    return switch (table) {
      case DIVISION -> lineageDivisions();
      case CHANGE -> changes.rows();
      case SIDE -> changes.sideRows();
      case VERSION -> Stream.concat(lineageVersions(), treeVersions());
    };
  }

  static long id(int lineage) {
    return lineage + 1L;
  }

  static String date(OptionalInt year) {
    return year.isPresent() ? LocalDate.of(year.getAsInt(), 1, 1).toString() : NONE;
  }

  private Stream<String> lineageDivisions() {
    Map<Long, String> standing = new HashMap<>();
    Map<Long, List<Long>> heirs = new HashMap<>();
    Map<Long, Long> above = new HashMap<>();
    for (int number = 0; number < lineages.size(); number++) {
      Lineage lineage = lineages.get(number);
      long id = id(number);
      if (lineage.ending().isEmpty()) {
        standing.put(id, lineage.last().code());
      } else {
        heirs.put(id, lineage.ending().get().heirs().stream().map(LoadRows::id).toList());
        parents.of(lineage.last()).ifPresent(parent -> above.put(id, id(parent)));
      }
    }
    TodayCodes today = new TodayCodes(standing, heirs, above);
    return IntStream.range(0, lineages.size())
        .mapToObj(number -> division(id(number), today.of(id(number))));
  }

  private static String division(long id, TodayCode today) {
    return id + "\t" + today.code() + "\t" + today.basis();
  }

  private Stream<String> lineageVersions() {
    return IntStream.range(0, lineages.size()).boxed().flatMap(this::versions);
  }

  private Stream<String> versions(int number) {
    List<Lineage.Stage> stages = lineages.get(number).stages();
    return IntStream.range(0, stages.size())
        .mapToObj(
            place -> {
              Lineage.Stage stage = stages.get(place);
              return String.join(
                  "\t",
                  Long.toString(id(number)),
                  stage.code(),
                  stage.name(),
                  parents.of(stage).map(LoadRows::id).map(Object::toString).orElse(NONE),
                  date(stage.from()),
                  date(stage.until()),
                  changes.beginning(number, place).map(Object::toString).orElse(NONE));
            });
  }

  /** What the published tree has beyond the lineages. */
  private Stream<String> treeVersions() {
    Map<String, Standing> standing = new HashMap<>();
    for (int number = 0; number < lineages.size(); number++) {
      Lineage lineage = lineages.get(number);
      if (lineage.ending().isEmpty()) {
        standing.put(lineage.last().code(), new Standing(id(number), date(lineage.last().from())));
      }
    }
    long[] next = {id(lineages.size())};
    return current
        .get()
        .filter(division -> !standing.containsKey(division.code()))
        .map(division -> treeVersion(division, next[0]++, standing));
  }

  private static String treeVersion(
      ShippedDivision division, long id, Map<String, Standing> standing) {
    Optional<Standing> parent = division.parent().map(standing::get);
    String from = parent.map(Standing::from).orElse(NONE);
    if (division.level() != Level.VILLAGE) {
      standing.put(division.code(), new Standing(id, from));
    }
    return String.join(
        "\t",
        Long.toString(id),
        division.code(),
        division.name(),
        parent.map(above -> Long.toString(above.id())).orElse(NONE),
        from,
        NONE,
        NONE);
  }
}
