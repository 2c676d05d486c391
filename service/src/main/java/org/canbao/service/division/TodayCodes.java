package org.canbao.service.division;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canbao.divisions.Level;
import org.canbao.service.division.TodayCode.Basis;

/**
 * 今日代码推算: finds where the facts of divisions that no longer stand are today.
 *
 * <p>A pure function of who stands, who took over whom, and who stood above whom.
 */
public final class TodayCodes {

  private static final TodayCode NATION = new TodayCode("", Basis.COMMON);

  private final Map<Long, String> standing;
  private final Map<Long, List<Long>> heirs;
  private final Map<Long, Long> parents;
  private final Map<Long, TodayCode> found = new HashMap<>();
  private final Set<Long> asking = new HashSet<>();

  /**
   * Knows who stands and under which code, the heirs of those who ended, and the last parents of
   * those who do not stand.
   */
  public TodayCodes(
      Map<Long, String> standing, Map<Long, List<Long>> heirs, Map<Long, Long> parents) {
    this.standing = standing;
    this.heirs = heirs;
    this.parents = parents;
  }

  /** 今日代码 of one division. */
  public TodayCode of(long division) {
    TodayCode known = found.get(division);
    if (known != null) {
      return known;
    }
    if (!asking.add(division)) {
      return NATION; // a circle in the records: nothing closer is certain
    }
    TodayCode today = derive(division);
    asking.remove(division);
    found.put(division, today);
    return today;
  }

  private TodayCode derive(long division) {
    String own = standing.get(division);
    if (own != null) {
      return new TodayCode(own, Basis.IN_FORCE);
    }
    List<TodayCode> taken = heirs.getOrDefault(division, List.of()).stream().map(this::of).toList();
    if (!taken.isEmpty()) {
      return common(taken);
    }
    Long parent = parents.get(division);
    return parent == null ? NATION : new TodayCode(of(parent).code(), Basis.UPPER);
  }

  private static TodayCode common(List<TodayCode> taken) {
    String code = taken.getFirst().code();
    for (TodayCode heir : taken) {
      code = commonCode(code, heir.code());
    }
    String closest = code;
    boolean one =
        taken.stream()
            .allMatch(
                heir ->
                    heir.code().equals(closest)
                        && (heir.basis() == Basis.IN_FORCE || heir.basis() == Basis.SUCCESSOR));
    return new TodayCode(closest, one ? Basis.SUCCESSOR : Basis.COMMON);
  }

  /** 共同上级: the longest code of a level that both begin with; empty when there is none. */
  public static String commonCode(String one, String other) {
    String common = "";
    for (Level level : Level.values()) {
      int digits = level.digits();
      if (one.length() >= digits
          && other.length() >= digits
          && other.startsWith(one.substring(0, digits))) {
        common = one.substring(0, digits);
      }
    }
    return common;
  }
}
