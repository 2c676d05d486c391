package org.canbao.service.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 分页: one page of a list.
 *
 * @param next the cursor of the page after this one; absent on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** The most items that a page may be asked for. */
  public static final int LARGEST = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were read one beyond the limit, to see whether there is more.
   *
   * @param cursor gives the sort key of a row in the cursor's form
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
  }

  /** Checks the limit that was asked for. */
  public static int limit(int asked) {
    new Checks()
        .that(
            asked >= 1 && asked <= LARGEST,
            "limit",
            Text.of("应为 1 至 %d", "expected 1 to %d").formatted(LARGEST))
        .done();
    return asked;
  }

  /** The same page with each item shown in another form. */
  public <R> Page<R> map(Function<T, R> form) {
    return new Page<>(items.stream().map(form).toList(), next);
  }
}
