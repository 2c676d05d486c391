package org.canbao.service.contribution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;
import org.canbao.policy.term.Money;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/**
 * 元: an exact amount, which may be owed the other way; written as {@code "812.50"}.
 *
 * @param value with two places
 */
public record Yuan(BigDecimal value) implements Comparable<Yuan> {

  /** 零元. */
  public static final Yuan ZERO = new Yuan(BigDecimal.ZERO);

  private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,8})\\.[0-9]{2}");

  public Yuan {
    value = value.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Reads the form in which amounts travel; refuses every other. */
  @JsonCreator
  public static Yuan of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw Problem.invalid(
          "amount-malformed",
          Text.of(
              "金额应为带两位小数的字符串，如 \"400.00\"",
              "an amount is a string with exactly two decimals, such as \"400.00\""));
    }
    return new Yuan(new BigDecimal(text));
  }

  /** The same amount as the policy engine has it. */
  public static Yuan of(Money money) {
    return new Yuan(BigDecimal.valueOf(money.fen(), 2));
  }

  /** 合计. */
  public static Yuan sum(Collection<Yuan> all) {
    return new Yuan(all.stream().map(Yuan::value).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** 加. */
  public Yuan plus(Yuan other) {
    return new Yuan(value.add(other.value));
  }

  /** 减. */
  public Yuan minus(Yuan other) {
    return new Yuan(value.subtract(other.value));
  }

  /** 反向: the same amount the other way. */
  public Yuan negated() {
    return new Yuan(value.negate());
  }

  /** The smaller of both. */
  public Yuan atMost(Yuan other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of this and nothing. */
  public Yuan atLeastZero() {
    return value.signum() < 0 ? ZERO : this;
  }

  /** Whether it is more than nothing. */
  public boolean isPositive() {
    return value.signum() > 0;
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public int compareTo(Yuan other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
