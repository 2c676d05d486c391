package org.canbao.sheets;

/**
 * 单元格提示: what is wrong with one cell of a row.
 *
 * @param column its key
 * @param note what is wrong and what was expected
 */
public record CellNote(String column, Note note) {}
