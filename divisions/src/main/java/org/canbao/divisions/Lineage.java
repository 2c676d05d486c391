package org.canbao.divisions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 沿革: one division of county level or above through its names and codes.
 *
 * <p>A division stays itself when it is renamed, gets a new code or a new parent. It ends when it
 * is merged, split or abolished. Divisions are named here by their place in the list of lineages.
 *
 * @param stages in the order of years; never empty
 * @param parts where parts of it went while it went on
 */
public record Lineage(List<Stage> stages, Optional<Ending> ending, List<Part> parts) {

  /** 时段: a name and a code; no first year where the records begin, no last year today. */
  public record Stage(String code, String name, OptionalInt from, OptionalInt until) {}

  /**
   * 终止: the year of the end and who took over, nobody when it is not known.
   *
   * @param inferred the source names no successor; this is where its counties went
   */
  public record Ending(int year, List<Integer> heirs, boolean inferred) {
    public Ending {
      heirs = List.copyOf(heirs);
    }
  }

  /** 部分划出: a part went to another division. */
  public record Part(int year, int heir) {}

  public Lineage {
    stages = List.copyOf(stages);
    parts = List.copyOf(parts);
  }

  public Stage last() {
    return stages.getLast();
  }

  public Optional<Stage> in(int year) {
    return stages.stream()
        .filter(stage -> stage.from().isEmpty() || stage.from().getAsInt() <= year)
        .filter(stage -> stage.until().isEmpty() || year < stage.until().getAsInt())
        .findFirst();
  }
}
