package org.canbao.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** 表头: which column of the form stands where in a file. */
final class Header {

  private final Map<Integer, Column> places = new LinkedHashMap<>();
  private final List<Column> columns;

  private Header(List<Column> columns) {
    this.columns = columns;
  }

  /** Reads the first row; titles that the form does not know are passed over. */
  static Header of(RawRow row, Form form) throws SheetProblem {
    Header header = new Header(form.columns());
    for (int place = 0; place < row.cells().size(); place++) {
      header.add(place, row.cells().get(place).told(), form);
    }
    header.requireAll();
    return header;
  }

  private void add(int place, String title, Form form) throws SheetProblem {
    Optional<Column> named =
        form.columns().stream().filter(column -> column.isNamed(title)).findFirst();
    if (named.isPresent()) {
      if (places.containsValue(named.get())) {
        throw SheetProblem.of(
            "“%s”列出现了两次，请只保留一列",
            "the column \"%2$s\" stands there twice; keep one",
            named.get().chinese(),
            named.get().english());
      }
      places.put(place, named.get());
    }
  }

  private void requireAll() throws SheetProblem {
    List<Column> missing = new ArrayList<>(columns);
    missing.removeIf(column -> !column.required() || places.containsValue(column));
    if (!missing.isEmpty()) {
      throw SheetProblem.of(
          "首行缺少必填的列：%s；可下载模板对照",
          "the first row lacks required columns: %2$s; compare it with the template",
          missing.stream().map(Column::chinese).collect(Collectors.joining("、")),
          missing.stream().map(Column::english).collect(Collectors.joining(", ")));
    }
  }

  SheetRow row(RawRow raw) {
    Map<String, String> told = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    List<CellNote> notes = new ArrayList<>();
    for (Map.Entry<Integer, Column> place : places.entrySet()) {
      if (place.getKey() < raw.cells().size()) {
        read(raw.cells().get(place.getKey()), place.getValue(), told, values, notes);
      }
    }
    for (Column column : columns) {
      boolean isThere = values.containsKey(column.key());
      if (column.required()
          && !isThere
          && notes.stream().noneMatch(it -> it.column().equals(column.key()))) {
        notes.add(
            new CellNote(
                column.key(), Note.of("必填，不能为空", "required, expected it to be filled in")));
      }
    }
    return new SheetRow(raw.number(), told, values, notes);
  }

  private static void read(
      RawCell cell,
      Column column,
      Map<String, String> told,
      Map<String, String> values,
      List<CellNote> notes) {
    told.put(column.key(), cell.told());
    switch (Meaning.of(cell, column)) {
      case Meaning.Value value -> values.put(column.key(), value.text());
      case Meaning.Wrong wrong -> notes.add(new CellNote(column.key(), wrong.note()));
      case Meaning.Nothing _ -> told.remove(column.key());
    }
  }
}
