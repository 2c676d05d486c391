package org.canbao.matching.cluster;

/**
 * 合并依据: why two registered persons are one. There is no other kind: no score, no placeholder, no
 * missing number and no mother's number joins two persons.
 */
public sealed interface Joining {

  /** One person. */
  long one();

  /** The other. */
  long other();

  /** 公安号码变更: the police replaced one's number by the other's. */
  record PoliceReplacement(long one, long other, String source) implements Joining {
    public PoliceReplacement {
      Joining.check(one, other);
      if (source.isBlank()) {
        throw new IllegalArgumentException("expected where the replacement was told");
      }
    }
  }

  /** 双人审批. */
  record TwoPeople(long one, long other, String proposer, String approver) implements Joining {
    public TwoPeople {
      Joining.check(one, other);
      if (proposer.isBlank() || approver.isBlank() || proposer.equals(approver)) {
        throw new IllegalArgumentException("expected two people, but got one");
      }
    }
  }

  private static void check(long one, long other) {
    if (one == other) {
      throw new IllegalArgumentException("expected two persons, but got one twice");
    }
  }
}
