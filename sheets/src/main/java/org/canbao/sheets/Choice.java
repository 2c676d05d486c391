package org.canbao.sheets;

/**
 * 选项: a code that a cell may hold, and the words for it, any of which will do.
 *
 * @param code 代码
 * @param chinese 中文名称
 * @param english English name
 */
public record Choice(String code, String chinese, String english) {

  boolean isMeantBy(String text) {
    return text.equalsIgnoreCase(code)
        || text.equals(chinese)
        || text.equalsIgnoreCase(english)
        || text.equals(title())
        || text.equals(englishTitle());
  }

  /** How a drop-down shows it. */
  String title() {
    return code + " " + chinese;
  }

  /** The same for those who read English. */
  String englishTitle() {
    return code + " " + english;
  }
}
