package org.canbao.invented;

import java.util.EnumMap;
import java.util.Map;

/** 批: the rows of some people for all tables. */
public final class Batch {

  private final Map<Table, Rows> rows = new EnumMap<>(Table.class);

  /** Makes an empty batch. */
  public Batch() {
    for (Table table : Table.values()) {
      rows.put(table, new Rows());
    }
  }

  /** The rows of one table. */
  public Rows of(Table table) {
    return rows.get(table);
  }

  /** Forgets all rows and keeps the room. */
  public void clear() {
    rows.values().forEach(Rows::clear);
  }
}
