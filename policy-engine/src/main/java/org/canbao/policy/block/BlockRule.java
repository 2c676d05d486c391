package org.canbao.policy.block;

import java.util.Optional;

/**
 * 批量核定规则: decides rows of standings under one policy.
 *
 * <p>Rows go in chunks that fit the cache. Where the policy allows it the usual rows of a chunk are
 * decided column by column ({@link UsualRows}); all others one by one ({@link RowRule}).
 */
public final class BlockRule {

  private static final int CHUNK = 256;

  private final RowRule rows;
  private final Optional<UsualRows> usual;
  private final int[] unusual = new int[CHUNK];

  /** Takes the policy that all rows are decided under; for use by one thread at a time. */
  public BlockRule(BlockPolicy policy) {
    this.rows = new RowRule(policy);
    this.usual = UsualRows.of(policy, CHUNK);
  }

  /** Decides the rows from one up to, not including, another. */
  public void decide(Standings people, int from, int to, Verdicts verdicts) {
    for (int start = from; start < to; start += CHUNK) {
      int end = Math.min(to, start + CHUNK);
      if (usual.isPresent()) {
        usual.get().decide(people, start, end, verdicts);
        decideUnusual(people, start, end, verdicts);
      } else {
        decideEach(people, start, end, verdicts);
      }
    }
  }

  /** Lists the unusual rows without a branch, then decides them. */
  private void decideUnusual(Standings people, int from, int to, Verdicts verdicts) {
    int[] traits = people.traits;
    int count = 0;
    for (int row = from; row < to; row++) {
      int flags = traits[row] & Traits.UNUSUAL;
      unusual[count] = row;
      count += (flags | -flags) >>> 31;
    }
    for (int i = 0; i < count; i++) {
      rows.decide(people, unusual[i], verdicts);
    }
  }

  private void decideEach(Standings people, int from, int to, Verdicts verdicts) {
    for (int row = from; row < to; row++) {
      rows.decide(people, row, verdicts);
    }
  }
}
