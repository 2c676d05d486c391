package org.canbao.service.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 期间: the days on which something holds.
 *
 * @param from the first day; absent: since always
 * @param to the first day on which it no longer holds; absent: until further notice
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** 始终. */
  public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

  /** From a day on. */
  public static Span since(LocalDate day) {
    return new Span(Optional.of(day), Optional.empty());
  }

  /** Whether there is a day in it. */
  public boolean isReal() {
    return from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get());
  }

  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(day::isBefore).orElse(true);
  }

  /** Whether there is a day that lies in both. */
  public boolean meets(Span other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Span other) {
    return from.isEmpty() || other.to.isEmpty() || from.get().isBefore(other.to.get());
  }

  /** Whether all days of another lie in it. */
  public boolean covers(Span other) {
    boolean early =
        from.isEmpty() || other.from.isPresent() && !other.from.get().isBefore(from.get());
    boolean late = to.isEmpty() || other.to.isPresent() && !other.to.get().isAfter(to.get());
    return early && late;
  }

  /** The days that lie in both, if any does. */
  public Optional<Span> shared(Span other) {
    if (!meets(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(
            from.isEmpty() || other.from.isPresent() && other.from.get().isAfter(from.get())
                ? other.from
                : from,
            to.isEmpty() || other.to.isPresent() && other.to.get().isBefore(to.get())
                ? other.to
                : to));
  }

  /** The days of it that lie in none of others, in their order. */
  public List<Span> without(Collection<Span> others) {
    List<Span> left = List.of(this);
    for (Span other : others) {
      left = left.stream().flatMap(span -> span.without(other)).toList();
    }
    return left;
  }

  private Stream<Span> without(Span other) {
    return meets(other)
        ? Stream.concat(before(other).stream(), after(other).stream())
        : Stream.of(this);
  }

  /** Whether another begins where it ends, or the other way round. */
  public boolean adjoins(Span other) {
    return to.isPresent() && to.equals(other.from) || from.isPresent() && from.equals(other.to);
  }

  /** Both as one, when they adjoin. */
  public Span joined(Span other) {
    return to.isPresent() && to.equals(other.from)
        ? new Span(from, other.to)
        : new Span(other.from, to);
  }

  /** What of it lies before another, if any day does. */
  public Optional<Span> before(Span other) {
    return other
        .from
        .filter(start -> from.isEmpty() || from.get().isBefore(start))
        .map(start -> new Span(from, Optional.of(start)));
  }

  /** What of it lies after another, if any day does. */
  public Optional<Span> after(Span other) {
    return other
        .to
        .filter(end -> to.isEmpty() || end.isBefore(to.get()))
        .map(end -> new Span(Optional.of(end), to));
  }
}
