package org.canbao.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.documents.checking.Checks;
import org.canbao.documents.reading.DocumentReader;
import org.canbao.documents.resolving.BookBinder;
import org.canbao.documents.resolving.Chain;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;

/**
 * 政策文件库: a set of documents, checked together, and the policy book that they resolve to.
 *
 * <p>Immutable: an overlay gives another library.
 */
public final class PolicyLibrary {

  private final List<PolicyDocument> documents;
  private final List<Finding> unreadable;
  private final List<Finding> findings;
  private final Optional<PolicyBook> book;

  private PolicyLibrary(List<PolicyDocument> documents, List<Finding> unreadable) {
    this.documents = List.copyOf(documents);
    this.unreadable = List.copyOf(unreadable);
    List<Chain> chains = Chain.all(documents);
    this.findings =
        Stream.concat(unreadable.stream(), Checks.all(documents, chains, unreadable).stream())
            .sorted()
            .toList();
    this.book = isUsable() ? Optional.of(BookBinder.bind(chains)) : Optional.empty();
  }

  /** Loads the documents that are shipped with the product. */
  public static PolicyLibrary shipped() {
    return load(shippedSources());
  }

  /**
   * Returns the texts that are shipped with the product, for those who keep what they decided by.
   */
  public static List<DocumentSource> shippedSources() {
    return ShippedDocuments.sources();
  }

  /** Loads documents; whatever is wrong with them becomes a finding. */
  public static PolicyLibrary load(List<DocumentSource> sources) {
    return new PolicyLibrary(List.of(), List.of()).with(sources);
  }

  /** Returns a library of these documents and further ones, all checked together. */
  public PolicyLibrary with(List<DocumentSource> overlays) {
    List<PolicyDocument> all = new ArrayList<>(documents);
    List<Finding> problems = new ArrayList<>(unreadable);
    for (DocumentSource source : overlays) {
      DocumentReader.Result result = DocumentReader.read(source);
      result.document().ifPresent(all::add);
      problems.addAll(result.findings());
    }
    return new PolicyLibrary(all, problems);
  }

  /** Returns everything that was found, errors and warnings, by file and line. */
  public List<Finding> findings() {
    return findings;
  }

  /** Tells whether the documents can be used: there may be warnings, but no errors. */
  public boolean isUsable() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /**
   * Returns the policies of all areas and years.
   *
   * @throws IllegalStateException when the documents cannot be used; it names the errors
   */
  public PolicyBook book() {
    return book.orElseThrow(
        () ->
            new IllegalStateException(
                findings.stream()
                    .filter(Finding::isError)
                    .map(finding -> finding.text(Language.ENGLISH))
                    .collect(Collectors.joining("\n", "the documents cannot be used:\n", ""))));
  }

  /** Returns the documents as they were loaded, in loading order. */
  public List<PolicyDocument> documents() {
    return documents;
  }

  /**
   * Resolves the documents with one value replaced, without checking it against upper layers: for
   * what-if questions and for the mutation check, which wants values that no document may have.
   *
   * @param original a value of one of {@link #documents()}
   * @param newTypedValue a value of the same type, or {@link Withdrawn} to leave it out
   * @throws IllegalArgumentException when no document has the original, or when the new value is a
   *     window that closes before it opens
   * @throws IllegalStateException when the documents cannot be used
   */
  public PolicyBook replacing(DocumentValue original, Object newTypedValue) {
    PolicyDocument owner =
        documents.stream()
            .filter(document -> document.values().contains(original))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a value of this library, but got " + original));
    DocumentValue replacement = original.with(newTypedValue);
    List<PolicyDocument> changed =
        documents.stream().map(document -> document.replacing(original, replacement)).toList();
    // Only the areas that the document covers can change, and a mutation check asks a thousand
    // times.
    PolicyBook part =
        BookBinder.bind(Chain.of(Layer.POOLING_AREA, changed, owner.standing()::covers));
    Map<String, AreaPolicies> areas = new HashMap<>(book().areas());
    areas.putAll(part.areas());
    return new PolicyBook(areas);
  }
}
