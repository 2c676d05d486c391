package org.canbao.service.division.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.canbao.divisions.Lineage;
import org.canbao.service.division.DivisionRecord;

/** 载入变更: what the history of codes says of changes, numbered from one. */
final class LoadChanges {

  private static final String SOURCE = "1981—2024 年行政区划代码沿革（CC0 1.0）";

  private record Change(
      DivisionRecord.Kind kind, int year, boolean inferred, List<Long> from, List<Long> to) {}

  private record Beginning(int lineage, int stage) {}

  private final List<Lineage> lineages;
  private final LineageParents parents;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Beginning, Long> beginnings = new HashMap<>();

  LoadChanges(List<Lineage> lineages, LineageParents parents) {
    this.lineages = lineages;
    this.parents = parents;
    for (int number = 0; number < lineages.size(); number++) {
      addStages(number);
      addParts(number);
      addEnding(number);
    }
    for (int number = 0; number < lineages.size(); number++) {
      addFounding(number);
    }
  }

  /** The change that began a stage, if any is known. */
  Optional<Long> beginning(int lineage, int stage) {
    return Optional.ofNullable(beginnings.get(new Beginning(lineage, stage)));
  }

  Stream<String> rows() {
    return numbers()
        .mapToObj(
            number -> {
              Change change = changes.get((int) number - 1);
              return String.join(
                  "\t",
                  Long.toString(number),
                  change.kind().name(),
                  change.year() + "-01-01",
                  "false",
                  Boolean.toString(change.inferred()),
                  SOURCE,
                  "true");
            });
  }

  Stream<String> sideRows() {
    return numbers()
        .boxed()
        .flatMap(
            number -> {
              Change change = changes.get((int) (number - 1));
              return Stream.concat(
                  change.from().stream().map(id -> number + "\tFROM\t" + id),
                  change.to().stream().map(id -> number + "\tTO\t" + id));
            });
  }

  private LongStream numbers() {
    return LongStream.rangeClosed(1, changes.size());
  }

  private long add(Change change) {
    changes.add(change);
    return changes.size();
  }

  private void addStages(int number) {
    List<Lineage.Stage> stages = lineages.get(number).stages();
    List<Long> self = List.of(LoadRows.id(number));
    for (int place = 1; place < stages.size(); place++) {
      Lineage.Stage stage = stages.get(place);
      DivisionRecord.Kind kind = kind(stages.get(place - 1), stage);
      int year = stage.from().orElseThrow();
      beginnings.put(new Beginning(number, place), add(new Change(kind, year, false, self, self)));
    }
  }

  private DivisionRecord.Kind kind(Lineage.Stage before, Lineage.Stage after) {
    return DivisionRecord.Kind.between(
        before.code(), after.code(), parents.of(before).equals(parents.of(after)));
  }

  private void addParts(int number) {
    List<Long> self = List.of(LoadRows.id(number));
    for (Lineage.Part part : lineages.get(number).parts()) {
      List<Long> heir = List.of(LoadRows.id(part.heir()));
      if (!heir.equals(self)) {
        add(new Change(DivisionRecord.Kind.PART, part.year(), false, self, heir));
      }
    }
  }

  private void addEnding(int number) {
    lineages
        .get(number)
        .ending()
        .ifPresent(
            ending -> {
              long change =
                  add(
                      new Change(
                          DivisionRecord.Kind.ending(ending.heirs().size()),
                          ending.year(),
                          ending.inferred(),
                          List.of(LoadRows.id(number)),
                          ending.heirs().stream().map(LoadRows::id).toList()));
              ending.heirs().forEach(heir -> noteForebear(heir, ending.year(), change));
            });
  }

  private void noteForebear(int heir, int year, long change) {
    if (lineages.get(heir).stages().getFirst().from().orElse(0) == year) {
      beginnings.putIfAbsent(new Beginning(heir, 0), change);
    }
  }

  /** Who began without a forebear was founded. */
  private void addFounding(int number) {
    Beginning beginning = new Beginning(number, 0);
    Lineage.Stage first = lineages.get(number).stages().getFirst();
    if (first.from().isPresent() && !beginnings.containsKey(beginning)) {
      List<Long> self = List.of(LoadRows.id(number));
      Change change =
          new Change(DivisionRecord.Kind.FOUND, first.from().getAsInt(), false, List.of(), self);
      beginnings.put(beginning, add(change));
    }
  }
}
