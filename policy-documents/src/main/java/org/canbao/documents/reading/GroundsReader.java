package org.canbao.documents.reading;

import java.util.Map;
import java.util.Optional;
import org.canbao.documents.ClauseSummary;
import org.canbao.documents.Grounds;
import org.canbao.documents.yaml.Yaml;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.documents.yaml.Yaml.Sequence;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.Provenance;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Readings;

/**
 * 理据读取: clause, modality, provenance and readings of one entry.
 *
 * @param citedAs the name in front of the clauses
 * @param clauses the clauses that the document lists
 */
record GroundsReader(String citedAs, Map<String, ClauseSummary> clauses) {

  /** Reads what an entry rests on, empty without a clause. */
  Optional<Grounds> read(Fields entry) {
    Optional<Citation> citation = citation(entry);
    Modality modality = modality(entry);
    Provenance provenance = provenance(entry);
    Readings readings = readings(entry);
    Optional<String> justification = entry.scalar("justification").map(Scalar::text);
    Optional<String> note = entry.scalar("note").map(Scalar::text);
    return citation.map(
        clause -> new Grounds(clause, modality, provenance, readings, justification, note));
  }

  Optional<Citation> citation(Fields entry) {
    Optional<Scalar> clause = entry.required("clause");
    if (clause.isPresent() && !clauses.containsKey(clause.get().text())) {
      entry
          .reporter()
          .error(
              clause.get().line(),
              "条款“%s”不在本文件的 clauses 中，应为其一：%s",
              "the clause '%s' is not listed under 'clauses', expected one of: %s",
              clause.get().text(),
              String.join(", ", clauses.keySet()));
    }
    return clause.map(listed -> new Citation(citedAs, listed.text()));
  }

  /** Reads how strictly a clause binds; one that does not say so binds. */
  Modality modality(Fields entry) {
    return entry
        .scalar("modality")
        .flatMap(word -> new Scalars(entry.reporter()).choice(word, Modality.class))
        .orElse(Modality.MUST);
  }

  private static Provenance provenance(Fields entry) {
    Optional<Yaml> written = entry.find("provenance");
    return switch (written.orElse(new Scalar("law", entry.line()))) {
      case Scalar(String text, int _) when text.equals("law") -> new Provenance.Law();
      case Scalar(String text, int _) when text.equals("illustrative") ->
          new Provenance.Illustrative();
      case Mapping mapping -> published(new Fields(mapping, entry.reporter()));
      case Scalar wrong -> unknownProvenance(entry, wrong.line());
      case Sequence wrong -> unknownProvenance(entry, wrong.line());
    };
  }

  private static Provenance published(Fields fields) {
    Optional<Scalar> where = fields.required("published");
    fields.refuseOthers();
    return new Provenance.Published(where.map(Scalar::text).orElse(""));
  }

  private static Provenance unknownProvenance(Fields entry, int line) {
    entry
        .reporter()
        .error(
            line,
            "来源应为 law、illustrative 或 { published: 公布处 }",
            "the provenance must be law, illustrative or { published: where }");
    return new Provenance.Illustrative();
  }

  private static Readings readings(Fields entry) {
    Scalars scalars = new Scalars(entry.reporter());
    return entry.words("readings").stream()
        .flatMap(word -> scalars.choice(word, Reading.class, Reading::name).stream())
        .map(Readings::of)
        .reduce(Readings.NONE, Readings::plus);
  }
}
