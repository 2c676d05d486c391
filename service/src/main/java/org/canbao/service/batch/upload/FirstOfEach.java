package org.canbao.service.batch.upload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.sheets.SheetRow;

/** 同表重复: which line said the same of the same person first. */
final class FirstOfEach {

  private final Map<String, Integer> first = new HashMap<>();
  private final Optional<Integer> year;

  FirstOfEach(Optional<Integer> year) {
    this.year = year;
  }

  /** An earlier line that says the same, if there is one. */
  Optional<Integer> twin(SheetRow row) {
    String number = row.values().get(BatchForms.NUMBER);
    if (number == null) {
      return Optional.empty();
    }
    String key =
        String.join(
            "|",
            IdentifierForm.compared(IdentifierForm.tidy(number)),
            row.values().getOrDefault(BatchForms.YEAR, year.map(String::valueOf).orElse("")),
            row.values().getOrDefault(BatchForms.FUNDER, "PERSON"));
    Integer line = first.putIfAbsent(key, (int) row.number());
    return Optional.ofNullable(line);
  }
}
