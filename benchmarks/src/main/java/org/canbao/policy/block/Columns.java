package org.canbao.policy.block;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * 列: whole columns of a block, for the references that a benchmark measures beside it.
 *
 * <p>Users of the engine read row by row; this class stands in the engine's package because {@code
 * memcpy} and a database need the arrays.
 */
public final class Columns {

  /** Bytes of one person in. */
  public static final int BYTES_IN = 10 * Integer.BYTES;

  /** Bytes of one person that are read unless the traits say that more matters. */
  public static final int USUAL_BYTES_IN = 4 * Integer.BYTES;

  /** Bytes of one person out without signature. */
  public static final int BYTES_OUT = 7 * Integer.BYTES;

  /** The trait of somebody enrolled for the year asked. */
  public static final int ENROLLED = Traits.ENROLLED;

  /** The trait of somebody insured before the first year of a year set. */
  public static final int INSURED_EARLIER = Traits.INSURED_EARLIER;

  /** The trait of a newborn, whose day of birth stands in the column of the earlier benefit. */
  public static final int NEWBORN = Traits.NEWBORN;

  /** The bits of a trait that hold the repaired years. */
  public static final int REPAIRS = Traits.REPAIRS_MASK;

  private Columns() {}

  /** Returns the columns of standings by the names that they have in SQL, the usual ones first. */
  public static SequencedMap<String, int[]> of(Standings people) {
    SequencedMap<String, int[]> columns = new LinkedHashMap<>();
    columns.put("resident", people.resident);
    columns.put("claim_free", people.claimFree);
    columns.put("posting", people.posting);
    columns.put("traits", people.traits);
    columns.put("bridged", people.bridged);
    columns.put("held", people.held);
    columns.put("begun", people.begun);
    columns.put("entry", people.entry);
    columns.put("earlier_benefit", people.earlierBenefit);
    columns.put("earlier_wait", people.earlierWait);
    return columns;
  }

  /** Copies all columns of standings. */
  public static void copy(Standings from, Standings to) {
    copy(from, to, BYTES_IN / Integer.BYTES);
  }

  /** Copies the columns of standings that are read of everybody. */
  public static void copyUsual(Standings from, Standings to) {
    copy(from, to, USUAL_BYTES_IN / Integer.BYTES);
  }

  private static void copy(Standings from, Standings to, int columns) {
    Iterator<int[]> targets = of(to).values().iterator();
    of(from).values().stream().limit(columns).forEach(it -> copy(it, targets.next(), it.length));
  }

  /** Copies all columns of results. */
  public static void copy(Verdicts from, Verdicts to) {
    copy(from.wait, to.wait, to.wait.length);
    copy(from.benefitFrom, to.benefitFrom, to.benefitFrom.length);
    copy(from.limit, to.limit, to.limit.length);
    copy(from.awards, to.awards, to.awards.length);
    copy(from.penalty, to.penalty, to.penalty.length);
    copy(from.payable, to.payable, to.payable.length);
    copy(from.subsidy, to.subsidy, to.subsidy.length);
    copy(from.signature, to.signature, to.signature.length);
  }

  private static void copy(Object from, Object to, int length) {
    System.arraycopy(from, 0, to, 0, length);
  }
}
