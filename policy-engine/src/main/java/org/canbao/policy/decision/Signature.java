package org.canbao.policy.decision;

/**
 * 签名: eight bytes that say by which branches and counts a person was decided.
 *
 * <p>A block keeps one per person. Together with the facts it gives the full reasons again, and it
 * shows when the facts or the policy have changed since.
 *
 * @param status the ordinal of the {@link Status}
 * @param exempt 0 for none, otherwise see {@link #NEWBORN}, {@link #SWITCH} or an identity's
 *     ordinal plus 1
 * @param gapYears consecutive gap years behind the wait
 * @param fixed whether there is a fixed wait
 * @param variable the variable wait in its unit
 * @param carriedYears how many years ago the deciding wait began; 0 for this year's own
 * @param continuousYears resident years in the current run
 * @param continuitySteps continuity steps earned
 * @param claimFreeSteps claim-free steps that stand
 * @param penaltyYears gap years that lower the limit
 * @param outside whether no limit applies
 * @param truncated whether the joint limit cut the awards
 * @param subsidy 0 for none, otherwise the subsidised identity's ordinal plus 1
 * @param open bits for parts that are undecided: 1 wait, 2 limit, 4 price
 * @param unpriced whether the area gives no price
 */
public record Signature(
    int status,
    int exempt,
    int gapYears,
    boolean fixed,
    int variable,
    int carriedYears,
    int continuousYears,
    int continuitySteps,
    int claimFreeSteps,
    int penaltyYears,
    boolean outside,
    boolean truncated,
    int subsidy,
    int open,
    boolean unpriced) {

  public static final int NEWBORN = 30;
  public static final int SWITCH = 31;
  public static final int WAIT_OPEN = 1;
  public static final int LIMIT_OPEN = 2;
  public static final int PRICE_OPEN = 4;

  /** The bits of the wait that are set only where there is one. */
  public static final int HAS_WAIT = 0x3FFFE000;

  /** Returns the eight bytes. */
  public long pack() {
    return pack(
            waitBits(status, exempt, gapYears, fixed ? 1 : 0, variable, carriedYears),
            limitBits(
                continuousYears,
                continuitySteps,
                claimFreeSteps,
                penaltyYears,
                outside ? 1 : 0,
                truncated ? 1 : 0))
        | priceBits(subsidy, open, unpriced ? 1 : 0);
  }

  /** Reads eight bytes. */
  public static Signature unpack(long bits) {
    return new Signature(
        field(bits, 0, 3),
        field(bits, 3, 5),
        field(bits, 8, 5),
        field(bits, 13, 1) == 1,
        field(bits, 14, 11),
        field(bits, 25, 5),
        field(bits, 30, 5),
        field(bits, 35, 5),
        field(bits, 40, 5),
        field(bits, 45, 5),
        field(bits, 50, 1) == 1,
        field(bits, 51, 1) == 1,
        field(bits, 52, 5),
        field(bits, 57, 3),
        field(bits, 60, 1) == 1);
  }

  /** Packs what is known of the wait; counts, not booleans, so that a block needs no branches. */
  public static int waitBits(
      int status, int exempt, int gapYears, int fixed, int variable, int carriedYears) {
    return status | exempt << 3 | gapYears << 8 | fixed << 13 | variable << 14 | carriedYears << 25;
  }

  /** Packs what is known of the limit. */
  public static int limitBits(
      int continuousYears,
      int continuitySteps,
      int claimFreeSteps,
      int penaltyYears,
      int outside,
      int truncated) {
    return continuousYears
        | continuitySteps << 5
        | claimFreeSteps << 10
        | penaltyYears << 15
        | outside << 20
        | truncated << 21;
  }

  /** Packs what is known of the price and of open parts, already in place. */
  public static long priceBits(int subsidy, int open, int unpriced) {
    return (long) (subsidy | open << 5 | unpriced << 8) << 52;
  }

  /** Joins the parts on wait and limit. */
  public static long pack(int waitBits, int limitBits) {
    return (waitBits & 0x3FFFFFFFL) | (long) limitBits << 30;
  }

  private static int field(long bits, int at, int width) {
    return (int) (bits >>> at) & ((1 << width) - 1);
  }
}
