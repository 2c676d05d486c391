package org.canbao.verification.law;

/**
 * 极值: the least and the most of one measure.
 *
 * @param least the least value
 * @param most the largest value
 */
public record Extremes(long least, long most) {

  static Extremes of(long value) {
    return new Extremes(value, value);
  }

  Extremes plus(Extremes other) {
    return new Extremes(Math.min(least, other.least), Math.max(most, other.most));
  }
}
