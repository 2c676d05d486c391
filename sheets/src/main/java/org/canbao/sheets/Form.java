package org.canbao.sheets;

import java.util.List;

/**
 * 表单: the table that people fill in.
 *
 * @param name the name of the sheet
 * @param columns in the order of the template; a file may have them in any
 */
public record Form(String name, List<Column> columns) {

  public Form {
    columns = List.copyOf(columns);
  }
}
