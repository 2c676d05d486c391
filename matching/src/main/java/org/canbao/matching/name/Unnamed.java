package org.canbao.matching.name;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 未取名: what stands for the name of a child that has none yet. */
final class Unnamed {

  private static final String ENDS = "子女婴儿双大小";
  private static final Pattern RELATION =
      Pattern.compile("(.{2,}?)之?(子|女|婴|男婴|女婴|儿|大双|小双|双[大小]|[长次三]?[子女])");
  private static final Pattern AFTER_PARENT =
      Pattern.compile("(\\p{IsHan}{2,4}?)(之.{1,3}|大双|小双|双大|双小)");
  private static final Pattern NONE = Pattern.compile("(暂?未取名|待取名|无名氏?|新生儿|婴儿|男婴|女婴|大双|小双|大宝|小宝)");

  private Unnamed() {}

  static boolean is(String tidy) {
    return isRelation(tidy) || tidy.length() > 1 && NONE.matcher(tidy).matches();
  }

  static boolean isRelation(String tidy) {
    return !tidy.isEmpty()
        && ENDS.indexOf(tidy.charAt(tidy.length() - 1)) >= 0
        && AFTER_PARENT.matcher(tidy).matches();
  }

  /** The name of the parent, where it stands before. */
  static Optional<String> parent(String tidy) {
    Matcher relation = RELATION.matcher(tidy);
    return isRelation(tidy) && relation.matches()
        ? Optional.of(relation.group(1))
        : Optional.empty();
  }
}
