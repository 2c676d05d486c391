package org.canbao.invented;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.canbao.divisions.Level;
import org.canbao.divisions.ShippedDivision;
import org.canbao.divisions.ShippedDivisions;

/** 地点集: the villages of an area, the divisions above them, and some villages elsewhere. */
public final class Places {

  private static final int ELSEWHERE = 3_001;

  private final List<Place> villages;
  private final List<Place> upper;
  private final List<Place> elsewhere;
  private final int[] weights;

  private Places(List<Place> villages, List<Place> upper, List<Place> elsewhere) {
    this.villages = villages;
    this.upper = upper;
    this.elsewhere = elsewhere.isEmpty() ? villages : elsewhere;
    this.weights = weights(villages);
  }

  /**
   * Finds the places of an area in the shipped tree.
   *
   * @param area six digits, zeros behind what counts: 210500 is all of Benxi
   * @param ids the numbers of divisions by their codes without zeros behind; 0 for one that is not
   *     there any more
   * @throws IllegalArgumentException when there is no village in such an area
   */
  public static Places of(String area, ToLongFunction<String> ids) {
    try (Stream<ShippedDivision> all = ShippedDivisions.current()) {
      return of(area, all, ids);
    }
  }

  /** Finds the places of an area in a tree, parents before children. */
  public static Places of(String area, Stream<ShippedDivision> tree, ToLongFunction<String> ids) {
    String prefix = prefix(area);
    List<Place> villages = new ArrayList<>();
    List<Place> upper = new ArrayList<>();
    List<Place> elsewhere = new ArrayList<>();
    int[] seen = new int[1];
    tree.forEach(
        one -> {
          boolean village = one.level() == Level.VILLAGE;
          boolean inside = one.code().startsWith(prefix);
          if (inside || village && seen[0]++ % ELSEWHERE == 0) {
            List<Place> some = !inside ? elsewhere : village ? villages : upper;
            place(one, ids).ifPresent(some::add);
          }
        });
    if (villages.isEmpty()) {
      throw new IllegalArgumentException("there is no village in an area " + area);
    }
    return new Places(villages, upper, elsewhere);
  }

  private static Optional<Place> place(ShippedDivision one, ToLongFunction<String> ids) {
    return Optional.of(Place.of(one.code(), one.name(), ids.applyAsLong(one.code())))
        .filter(place -> place.id() != 0);
  }

  private static String prefix(String area) {
    return area.endsWith("0000")
        ? area.substring(0, 2)
        : area.endsWith("00") ? area.substring(0, 4) : area;
  }

  /** The village of somebody at this part of the way through the population. */
  Place village(long number, long people) {
    int wanted = (int) (number * weights[weights.length - 1] / people);
    int at = Arrays.binarySearch(weights, wanted + 1);
    return villages.get(at >= 0 ? at : -at - 1);
  }

  Place other(SplittableRandom random) {
    return villages.get(random.nextInt(villages.size()));
  }

  Place elsewhere(SplittableRandom random) {
    return elsewhere.get(random.nextInt(elsewhere.size()));
  }

  /** Divisions above the village, of one level. */
  List<Place> upper(Level level) {
    return upper.stream().filter(place -> place.code().length() == level.digits()).toList();
  }

  /** Neighbourhoods of towns hold more people than villages; sums from the first one on. */
  private static int[] weights(List<Place> villages) {
    int[] sums = new int[villages.size()];
    int sum = 0;
    for (int i = 0; i < sums.length; i++) {
      Place village = villages.get(i);
      int size = 2 + Math.floorMod(village.code().hashCode(), 5);
      sum += village.name().contains("社区") ? 3 * size : size;
      sums[i] = sum;
    }
    return sums;
  }
}
