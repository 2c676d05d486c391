package org.canbao.service.actor;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 管辖范围: the divisions an actor may see, by today's codes; what lies below a division belongs to it.
 *
 * @param prefixes codes of 2 (province), 4, 6, 9 or 12 (village) digits, or the single word {@code
 *     *} for the nation
 */
public record Territory(List<String> prefixes) {

  /** 全国: sees everything. */
  public static final Territory NATION = new Territory(List.of("*"));

  /** 无: sees nothing that belongs to a division. */
  public static final Territory NOWHERE = new Territory(List.of());

  private static final Pattern CODE =
      Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");

  public Territory {
    prefixes = List.copyOf(prefixes);
    if (!prefixes.equals(List.of("*"))
        && !prefixes.stream().allMatch(code -> CODE.matcher(code).matches())) {
      throw new IllegalArgumentException(
          "a territory is * or codes of 2, 4, 6, 9 or 12 digits, but was " + prefixes);
    }
  }

  /** 全国: whether nothing lies outside. */
  public boolean isNation() {
    return prefixes.equals(NATION.prefixes);
  }

  /** 覆盖: whether a division, by today's code, lies inside. */
  public boolean covers(String code) {
    return isNation() || prefixes.stream().anyMatch(code::startsWith);
  }

  /** 覆盖: whether all of another territory lies inside. */
  public boolean covers(Territory other) {
    return isNation() || !other.isNation() && other.prefixes.stream().allMatch(this::covers);
  }

  /** The form in which the database's row-level security reads it: prefixes with commas between. */
  public String setting() {
    return String.join(",", prefixes);
  }
}
