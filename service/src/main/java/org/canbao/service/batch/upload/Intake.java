package org.canbao.service.batch.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.batch.row.Cells;
import org.canbao.service.batch.row.NewRow;
import org.canbao.service.batch.row.RowNote;
import org.canbao.service.batch.row.RowWriting;
import org.canbao.sheets.SheetRow;

/** 收行: takes the rows of a file one by one and writes them, some at a time. */
final class Intake implements Consumer<SheetRow> {

  private static final int AT_ONCE = 2000;

  private final RowWriting.Open writing;
  private final FirstOfEach firsts;
  private final List<NewRow> waiting = new ArrayList<>(AT_ONCE);
  private int count;

  Intake(RowWriting.Open writing, Optional<Integer> year) {
    this.writing = writing;
    this.firsts = new FirstOfEach(year);
  }

  @Override
  public void accept(SheetRow row) {
    waiting.add(
        new NewRow(
            (int) row.number(), cells(row), notes(row), firsts.twin(row), origin(row.values())));
    count++;
    if (waiting.size() == AT_ONCE) {
      flush();
    }
  }

  /** Writes what waits; returns how many rows there were in all. */
  int end() {
    flush();
    return count;
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      writing.write(waiting);
      waiting.clear();
    }
  }

  private static Cells cells(SheetRow row) {
    Map<String, String> meant = new HashMap<>();
    row.values()
        .forEach(
            (column, value) -> {
              if (!value.equals(row.told().get(column))) {
                meant.put(column, value);
              }
            });
    return new Cells(row.told(), meant);
  }

  private static List<RowNote> notes(SheetRow row) {
    return row.notes().stream()
        .map(it -> new RowNote(it.column(), it.note().chinese(), it.note().english()))
        .toList();
  }

  private static Optional<Integer> origin(Map<String, String> values) {
    return Optional.ofNullable(values.get(BatchForms.ORIGIN)).map(Integer::valueOf);
  }
}
