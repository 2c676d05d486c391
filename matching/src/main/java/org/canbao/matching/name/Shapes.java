package org.canbao.matching.name;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** 字形: whether two characters look alike, by their four corners or their phonetic series. */
final class Shapes {

  private static final Map<Integer, Shape> TABLE = load();

  private Shapes() {}

  /** 字形: the four corners, empty when not known. */
  private record Shape(String corners, Set<String> series) {}

  static boolean alike(int one, int other) {
    Shape shape = TABLE.get(one);
    Shape another = TABLE.get(other);
    if (shape == null || another == null) {
      return false;
    }
    return !shape.corners().isEmpty() && shape.corners().equals(another.corners())
        || !Collections.disjoint(shape.series(), another.series());
  }

  private static Map<Integer, Shape> load() {
    Map<Integer, Shape> table = new HashMap<>();
    for (String[] row : Resource.rows("shapes.csv")) {
      Set<String> series = row[2].isEmpty() ? Set.of() : Set.of(row[2].split(" "));
      table.put(row[0].codePointAt(0), new Shape(row[1], series));
    }
    return Map.copyOf(table);
  }
}
