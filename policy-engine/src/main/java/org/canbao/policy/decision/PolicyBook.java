package org.canbao.policy.decision;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 政策册: the policies of all loaded pooling areas, resolved once and never changed.
 *
 * @param areas by six-digit division code
 */
public record PolicyBook(Map<String, AreaPolicies> areas) {

  public PolicyBook {
    areas = Map.copyOf(areas);
  }

  /** Finds the policies of a pooling area. */
  public Optional<AreaPolicies> find(String area) {
    return Optional.ofNullable(areas.get(area));
  }

  /** Returns the loaded areas in the order of their codes. */
  public Map<String, AreaPolicies> sorted() {
    return new TreeMap<>(areas);
  }
}
