package org.canbao.sheets;

import java.util.List;
import java.util.Map;

/**
 * 行: one row as it was read.
 *
 * @param number its number in the file, the header being 1
 * @param told what stood in each column, by key, so that it can be given back for correction
 * @param values what that means: days as ISO, codes as codes, money as yuan and fen; only of cells
 *     that are in order
 * @param notes what is wrong with the others
 */
public record SheetRow(
    long number, Map<String, String> told, Map<String, String> values, List<CellNote> notes) {

  public SheetRow {
    told = Map.copyOf(told);
    values = Map.copyOf(values);
    notes = List.copyOf(notes);
  }
}
