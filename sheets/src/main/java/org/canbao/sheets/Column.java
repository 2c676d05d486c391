package org.canbao.sheets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * 列: one column of a form, found by any of its names wherever it stands.
 *
 * @param key the name by which programs know it
 * @param chinese 中文标题
 * @param english English title
 * @param kind what its cells hold
 * @param required whether every row needs it
 * @param longest the most characters of a text
 * @param choices the codes of a {@link Kind#CODE}
 */
public record Column(
    String key,
    String chinese,
    String english,
    Kind kind,
    boolean required,
    int longest,
    List<Choice> choices) {

  private static final int USUAL_LENGTH = 200;

  /** 类型. */
  public enum Kind {
    TEXT,
    /** A number that is a name, as of a document: digits that must not be reckoned with. */
    DIGITS,
    DATE,
    MONEY,
    /** 年月. */
    MONTH,
    WHOLE,
    CODE
  }

  public Column {
    choices = List.copyOf(choices);
  }

  /** A column without choices. */
  public static Column of(String key, String chinese, String english, Kind kind) {
    return new Column(key, chinese, english, kind, false, USUAL_LENGTH, List.of());
  }

  /** A column of codes. */
  public static Column of(String key, String chinese, String english, List<Choice> choices) {
    return new Column(key, chinese, english, Kind.CODE, false, USUAL_LENGTH, choices);
  }

  /** The same, needed in every row. */
  public Column needed() {
    return new Column(key, chinese, english, kind, true, longest, choices);
  }

  /** How a template shows it; the star says that every row needs it. */
  String title() {
    return chinese + " " + english + (required ? " *" : "");
  }

  /** The same for those who read English. */
  String englishTitle() {
    return english + " " + chinese + (required ? " *" : "");
  }

  boolean isNamed(String header) {
    String plain = plain(header);
    return Stream.of(key, chinese, english, title(), englishTitle())
        .anyMatch(name -> plain(name).equals(plain));
  }

  /** Blanks, stars, brackets' shape and case do not make another name. */
  static String plain(String header) {
    return header
        .replaceAll("[\\s\\p{Z}*＊]", "")
        .replace('（', '(')
        .replace('）', ')')
        .toLowerCase(Locale.ROOT);
  }
}
