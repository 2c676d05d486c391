package org.canbao.casebook.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.PolicyLibrary;
import org.canbao.documents.YearSpan;
import org.canbao.policy.decision.PolicyBook;

/** 全部变异: every neighbour of every value, and every value without its first or last year. */
final class Mutants {

  private final PolicyLibrary library;
  private final PolicyBook original;

  Mutants(PolicyLibrary library) {
    this.library = library;
    this.original = library.book();
  }

  /** Returns all values of all documents. */
  List<DocumentValue> values() {
    return library.documents().stream().flatMap(document -> document.values().stream()).toList();
  }

  /** Returns the mutants of one value that can be loaded at all. */
  Stream<Mutant> of(DocumentValue value) {
    Stream<Mutant> neighbours =
        Neighbours.of(value.value()).stream().flatMap(other -> replaced(value, other).stream());
    Stream<Mutant> shortened = edges(value).mapToObj(year -> without(value, year));
    return Stream.concat(neighbours, shortened);
  }

  private Optional<Mutant> replaced(DocumentValue value, Object other) {
    try {
      return Optional.of(new Mutant(value, other.toString(), library.replacing(value, other)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Mutant without(DocumentValue value, int year) {
    return new Mutant(value, "not in " + year, new Without(value, year).in(original));
  }

  /** Returns the first year in which the value decides something, and the last one if it ends. */
  private IntStream edges(DocumentValue value) {
    IntStream first = value.span().years().filter(year -> decides(value, year)).limit(1);
    return value.span().to() == YearSpan.ALL.to()
        ? first
        : IntStream.concat(first, lastYear(value)).distinct();
  }

  private IntStream lastYear(DocumentValue value) {
    YearSpan span = value.span();
    return IntStream.rangeClosed(0, span.to() - span.from())
        .map(back -> span.to() - back)
        .filter(year -> decides(value, year))
        .limit(1);
  }

  private boolean decides(DocumentValue value, int year) {
    Without without = new Without(value, year);
    return original.areas().values().stream()
        .map(area -> area.of(year))
        .anyMatch(policy -> !Deciding.alike(policy, without.in(policy)));
  }
}
