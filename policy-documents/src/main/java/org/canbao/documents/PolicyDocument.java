package org.canbao.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 政策文件: one instrument as dated, cited values.
 *
 * @param heading how it is known
 * @param standing where it stands among the others
 * @param clauses what its clauses say, by their names, in the order of the document
 * @param values the values that it sets
 * @param opened the terms that it leaves to lower layers
 */
public record PolicyDocument(
    Heading heading,
    Standing standing,
    Map<String, ClauseSummary> clauses,
    List<DocumentValue> values,
    List<OpenTerm> opened) {

  public PolicyDocument {
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    values = List.copyOf(values);
    opened = List.copyOf(opened);
  }

  /** Returns the short name: {@code AH}, {@code 210500}. */
  public String name() {
    return heading.name();
  }

  public String number() {
    return heading.number();
  }

  public String title() {
    return heading.title();
  }

  public String issuer() {
    return heading.issuer();
  }

  public Layer layer() {
    return standing.layer();
  }

  public String area() {
    return standing.area();
  }

  /** Returns the same document with one value in place of another. */
  PolicyDocument replacing(DocumentValue original, DocumentValue replacement) {
    List<DocumentValue> changed =
        values.stream().map(value -> value.equals(original) ? replacement : value).toList();
    return new PolicyDocument(heading, standing, clauses, changed, opened);
  }
}
