package org.canbao.matching.people;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * 键索引: who has which keys, eight bytes for each. Upper bits hold a hash of the key, lower ones the
 * person; two keys may share a hash, so what is found is looked at again by who asks.
 */
final class KeyIndex {

  private static final int PERSON_BITS = 26;
  private static final int MOST_PEOPLE = 1 << PERSON_BITS;
  private static final long PERSON = MOST_PEOPLE - 1L;

  private long[] entries = new long[1 << 10];
  private int size;

  void add(Keys.Key key, int person) {
    if (person >= MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "expected at most %d people, but got more".formatted(MOST_PEOPLE));
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.addExact(size, size));
    }
    entries[size++] = key.hash() & ~PERSON | person;
  }

  KeyIndex sorted() {
    entries = Arrays.copyOf(entries, size);
    Arrays.parallelSort(entries);
    return this;
  }

  int count(Keys.Key key) {
    return end(key) - start(key);
  }

  /** The people who have a key, by their places in the register. */
  IntStream people(Keys.Key key) {
    return IntStream.range(start(key), end(key)).map(i -> (int) (entries[i] & PERSON));
  }

  private int start(Keys.Key key) {
    return place(key.hash() & ~PERSON);
  }

  private int end(Keys.Key key) {
    long last = key.hash() | PERSON;
    return last == Long.MAX_VALUE ? size : place(last + 1);
  }

  /** The first place of what is not smaller. */
  private int place(long wanted) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (entries[middle] < wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
