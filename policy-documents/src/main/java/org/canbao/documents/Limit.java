package org.canbao.documents;

import org.canbao.policy.term.Money;
import org.canbao.policy.term.Percent;

/** 界限: the least or the most that an upper document allows. */
public sealed interface Limit {

  /** 金额. */
  record Yuan(Money money) implements Limit {
    @Override
    public Unit unit() {
      return Unit.YUAN;
    }

    @Override
    public String toString() {
      return money.toString();
    }
  }

  /**
   * 比例.
   *
   * @param percent the share
   * @param unit of what
   */
  record Share(Percent percent, Unit unit) implements Limit {
    @Override
    public String toString() {
      return percent.toString();
    }
  }

  /** 个数: years, months or days. */
  record Count(int count, Unit unit) implements Limit {
    @Override
    public String toString() {
      return Integer.toString(count);
    }
  }

  Unit unit();
}
