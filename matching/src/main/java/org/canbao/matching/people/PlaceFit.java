package org.canbao.matching.people;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * 地点相符程度: the closest division that the registered or the actual places of two records share; the
 * two are compared together, because most people live where they are registered.
 */
public enum PlaceFit {
  /** 同村. */
  VILLAGE(12),
  /** 同乡镇. */
  TOWNSHIP(9),
  /** 同县. */
  COUNTY(6),
  /** 同市. */
  PREFECTURE(4),
  /** 不同. */
  ELSEWHERE(0);

  private final int digits;

  PlaceFit(int digits) {
    this.digits = digits;
  }

  static Optional<PlaceFit> of(Particulars.Places one, Particulars.Places other) {
    return Stream.of(of(one.hukou(), other.hukou()), of(one.residence(), other.residence()))
        .flatMap(Optional::stream)
        .min(java.util.Comparator.naturalOrder());
  }

  private static Optional<PlaceFit> of(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(values())
        .filter(
            fit ->
                one.length() >= fit.digits
                    && other.length() >= fit.digits
                    && one.regionMatches(0, other, 0, fit.digits))
        .findFirst();
  }
}
