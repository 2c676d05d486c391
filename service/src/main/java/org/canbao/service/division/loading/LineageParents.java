package org.canbao.service.division.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.divisions.Level;
import org.canbao.divisions.Lineage;

/** 上级沿革: which lineage stood above a stage when that began. */
final class LineageParents {

  private final List<Lineage> lineages;
  private final Map<String, List<Integer>> byCode = new HashMap<>();

  LineageParents(List<Lineage> lineages) {
    this.lineages = lineages;
    for (int number = 0; number < lineages.size(); number++) {
      for (Lineage.Stage stage : lineages.get(number).stages()) {
        byCode.computeIfAbsent(stage.code(), code -> new ArrayList<>()).add(number);
      }
    }
  }

  Optional<Integer> of(Lineage.Stage stage) {
    if (stage.code().length() == Level.PROVINCE.digits()) {
      return Optional.empty();
    }
    String above = stage.code().substring(0, stage.code().length() - 2);
    int year = stage.from().orElse(Integer.MIN_VALUE);
    return byCode.getOrDefault(above, List.of()).stream()
        .filter(number -> stoodAs(number, above, year))
        .findFirst();
  }

  private boolean stoodAs(int number, String code, int year) {
    return lineages.get(number).in(year).filter(stage -> stage.code().equals(code)).isPresent();
  }
}
