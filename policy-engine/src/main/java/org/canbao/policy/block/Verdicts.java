package org.canbao.policy.block;

/**
 * 批量结果: what was decided for each row, as columns.
 *
 * <p>Days are epoch days, money is fen. {@link #OPEN} stands where a part is undecided, {@link
 * #NONE} where there is no limit or no price.
 */
public final class Verdicts {

  /** The part is undecided. */
  public static final int OPEN = Integer.MIN_VALUE;

  /** There is no limit, or the area gives no price. */
  public static final int NONE = -1;

  /** Where the lengths of the wait begin in its column, above the status. */
  static final int LENGTHS_AT = 3;

  static final int STATUS_MASK = 0x7;

  final int[] wait;
  final int[] benefitFrom;
  final int[] limit;
  final int[] awards;
  final int[] penalty;
  final int[] payable;
  final int[] subsidy;
  final long[] signature;

  private Verdicts(int size, int signatures) {
    wait = new int[size];
    benefitFrom = new int[size];
    limit = new int[size];
    awards = new int[size];
    penalty = new int[size];
    payable = new int[size];
    subsidy = new int[size];
    signature = new long[signatures];
  }

  /** Makes room for results without signatures. */
  public static Verdicts plain(int size) {
    return new Verdicts(size, 0);
  }

  /** Makes room for results with a signature for each row. */
  public static Verdicts signed(int size) {
    return new Verdicts(size, size);
  }

  /** Returns the ordinal of the status. */
  public int status(int row) {
    return wait[row] & STATUS_MASK;
  }

  /** Returns the first day of benefits as an epoch day. */
  public int benefitFrom(int row) {
    return benefitFrom[row];
  }

  /** Returns the fixed wait in the unit of the policy. */
  public int fixed(int row) {
    return BlockWaits.fixed(wait[row] >>> LENGTHS_AT);
  }

  /** Returns the variable wait after repair in the unit of the policy. */
  public int variable(int row) {
    return BlockWaits.variable(wait[row] >>> LENGTHS_AT);
  }

  /** Returns how many gap years it would have helped to repair. */
  public int usefulRepairs(int row) {
    return BlockWaits.usefulRepairs(wait[row] >>> LENGTHS_AT);
  }

  public int limit(int row) {
    return limit[row];
  }

  public int awards(int row) {
    return awards[row];
  }

  public int penalty(int row) {
    return penalty[row];
  }

  public int payable(int row) {
    return payable[row];
  }

  public int subsidy(int row) {
    return subsidy[row];
  }

  public long signature(int row) {
    return signature[row];
  }
}
