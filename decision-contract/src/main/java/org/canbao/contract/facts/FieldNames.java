package org.canbao.contract.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 字段名: the fields that an object may have, each with a bit for "it was there".
 *
 * @param names all names, the required ones first
 * @param bits the bit of each name
 * @param required the bits of the required names
 */
record FieldNames(List<String> names, Map<String, Integer> bits, int required) {

  static FieldNames required(String... names) {
    return number(List.of(names), (1 << names.length) - 1);
  }

  FieldNames optional(String... more) {
    return number(Stream.concat(names.stream(), Stream.of(more)).toList(), required);
  }

  private static FieldNames number(List<String> names, int required) {
    Map<String, Integer> bits = new HashMap<>();
    IntStream.range(0, names.size()).forEach(i -> bits.put(names.get(i), 1 << i));
    return new FieldNames(names, Map.copyOf(bits), required);
  }

  /** Returns the bit of a name, 0 for a name that does not belong here. */
  int bit(String name) {
    return bits.getOrDefault(name, 0);
  }

  /** Returns the bits of all names together. */
  int all() {
    return (1 << names.size()) - 1;
  }

  /** Returns the first name of a set that is not empty. */
  String first(int set) {
    return names.get(Integer.numberOfTrailingZeros(set));
  }
}
