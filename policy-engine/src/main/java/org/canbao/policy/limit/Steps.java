package org.canbao.policy.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;

/**
 * 激励额度表: the value of one step in every year, ready to be summed over a set of years (R24).
 *
 * <p>Equal years are one group, so that a sum is a count times an amount for each group.
 */
public final class Steps {

  private final List<Setting<Amount>> settings;
  private final int[] groups;
  private final long[] fen;
  private final int unset;

  private Steps(List<Setting<Amount>> settings, int[] groups, long[] fen, int unset) {
    this.settings = settings;
    this.groups = groups;
    this.fen = fen;
    this.unset = unset;
  }

  /**
   * Values a step for each year.
   *
   * @param settings the step of each year, from the first year of a year set on
   * @param bases the base limit of each year
   */
  static Steps of(List<Setting<Amount>> settings, List<Setting<Money>> bases) {
    int[] groups = new int[settings.size()];
    long[] fen = new long[settings.size()];
    int used = 0;
    int unset = 0;
    for (int i = 0; i < settings.size(); i++) {
      Optional<Money> value = value(settings.get(i), bases.get(i));
      if (value.isEmpty()) {
        unset |= 1 << i;
        continue;
      }
      int group = 0;
      while (group < used && fen[group] != value.get().fen()) {
        group++;
      }
      fen[group] = value.get().fen();
      groups[group] |= 1 << i;
      used = Math.max(used, group + 1);
    }
    return new Steps(
        List.copyOf(settings), Arrays.copyOf(groups, used), Arrays.copyOf(fen, used), unset);
  }

  private static Optional<Money> value(Setting<Amount> step, Setting<Money> base) {
    return switch (step) {
      case Unset<Amount> _ -> Optional.empty();
      case Term<Amount>(_, Amount.Fixed(Money money), _, _, _, _) -> Optional.of(money);
      case Term<Amount>(_, Amount.ShareOfBase share, _, _, _, _) ->
          base instanceof Term<Money> set ? Optional.of(share.of(set.value())) : Optional.empty();
    };
  }

  /** Returns the fen that steps earned in these years are worth together. */
  public long fen(int years) {
    long sum = 0;
    for (int i = 0; i < groups.length; i++) {
      sum += Integer.bitCount(years & groups[i]) * fen[i];
    }
    return sum;
  }

  /** Returns the fen of one step where it is the same in all these years, and set in each. */
  public OptionalLong uniform(int years) {
    for (int i = 0; i < groups.length; i++) {
      if ((years & ~groups[i]) == 0) {
        return OptionalLong.of(fen[i]);
      }
    }
    return OptionalLong.empty();
  }

  /** Returns the years of the set in which no document values a step. */
  public int unset(int years) {
    return years & unset;
  }

  /** Returns what the documents say of the step of a year. */
  public Setting<Amount> of(int year) {
    return settings.get(year - YearSet.FIRST);
  }
}
