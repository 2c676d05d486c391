package org.canbao.policy.term;

/** 额度: an amount that a document states in yuan or as a share of the base limit. */
public sealed interface Amount {

  /** 定额: the same amount whatever the base. */
  record Fixed(Money money) implements Amount {
    @Override
    public Money of(Money base) {
      return money;
    }

    @Override
    public String toString() {
      return money.toString();
    }
  }

  /** 比例: a percentage of the base limit (原封顶线). */
  record ShareOfBase(Percent percent) implements Amount {
    @Override
    public Money of(Money base) {
      return percent.of(base);
    }

    @Override
    public String toString() {
      return percent.toString();
    }
  }

  /** Returns the amount in money for a given base limit. */
  Money of(Money base);
}
