package org.canbao.service.batch.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.canbao.service.batch.Batches;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.protection.Masking;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.canbao.sheets.CellNote;
import org.canbao.sheets.Note;
import org.canbao.sheets.SheetRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批量行查询: shows the rows of lists in the current territory. */
@Service
public class BatchRows {

  private static final int AT_ONCE = 1000;

  private final Batches batches;
  private final RowTable rows;

  BatchRows(Batches batches, RowTable rows) {
    this.batches = batches;
    this.rows = rows;
  }

  /** Those of a list, in the order of the file. */
  @Transactional(readOnly = true)
  public Page<ShownRow> list(
      long batch, Optional<RowState> state, int limit, Optional<String> after) {
    batches.get(batch);
    int line = after.map(Cursor::number).map(Math::toIntExact).orElse(0);
    List<StoredRow> found = rows.after(batch, state, line, Page.limit(limit) + 1);
    return Page.of(found, limit, last -> Cursor.of(last.line())).map(BatchRows::shown);
  }

  /** Gives the refused rows of a list one after the other, as they were sent. */
  void refused(long batch, Consumer<SheetRow> taker) {
    int line = 0;
    List<StoredRow> some;
    do {
      some = rows.after(batch, Optional.of(RowState.REFUSED), line, AT_ONCE);
      some.forEach(row -> taker.accept(sheetRow(row)));
      line = some.isEmpty() ? line : some.getLast().line();
    } while (some.size() == AT_ONCE);
  }

  private static SheetRow sheetRow(StoredRow row) {
    return new SheetRow(
        row.line(),
        row.cells().map(Cells::told).orElse(Map.of()),
        Map.of(),
        row.wrong().stream()
            .map(it -> new CellNote(it.column(), new Note(it.chinese(), it.english())))
            .toList());
  }

  private static ShownRow shown(StoredRow row) {
    return new ShownRow(
        row.line(),
        row.state(),
        masked(row, BatchForms.NAME, ProtectedField.NAME),
        masked(row, BatchForms.NUMBER, ProtectedField.DOCUMENT_NUMBER),
        row.person(),
        row.amount(),
        row.wrong(),
        row.made());
  }

  private static Optional<String> masked(StoredRow row, String column, ProtectedField kind) {
    return row.cells()
        .flatMap(cells -> Optional.ofNullable(cells.told().get(column)))
        .map(told -> Masking.mask(kind, told));
  }
}
