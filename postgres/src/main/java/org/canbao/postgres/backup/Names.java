package org.canbao.postgres.backup;

import java.util.List;
import java.util.stream.Collectors;

/** 名称: writes names and texts into SQL so that they can be nothing but names and texts. */
public final class Names {

  private Names() {}

  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String quoted(String schema, String name) {
    return quoted(schema) + "." + quoted(name);
  }

  /** Returns names in brackets, or nothing when there are none. */
  public static String inBrackets(List<String> names) {
    return names.isEmpty() ? "" : "(" + listed(names) + ")";
  }

  public static String listed(List<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }

  /** Returns a text as SQL writes it, whatever the session's settings. */
  public static String literal(String text) {
    return " E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
