package org.canbao.policy.price;

import org.canbao.policy.term.Money;
import org.canbao.policy.term.Percent;

/** 资助方式: how medical assistance pays a part of the personal contribution. */
public sealed interface Subsidy {

  /** 全额资助. */
  record Full() implements Subsidy {
    @Override
    public Money of(Money standard) {
      return standard;
    }

    @Override
    public String toString() {
      return "full";
    }
  }

  /** 按比例资助. */
  record Share(Percent percent) implements Subsidy {
    @Override
    public Money of(Money standard) {
      return percent.of(standard);
    }

    @Override
    public String toString() {
      return percent.toString();
    }
  }

  /** 定额资助. */
  record Fixed(Money amount) implements Subsidy {
    @Override
    public Money of(Money standard) {
      return amount.atMost(standard);
    }

    @Override
    public String toString() {
      return amount.toString();
    }
  }

  /** Returns the subsidy for a standard, never more than the standard. */
  Money of(Money standard);
}
