package org.canbao.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.canbao.documents.ClauseSummary;
import org.canbao.documents.DocumentSource;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.Heading;
import org.canbao.documents.OpenTerm;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.Standing;
import org.canbao.documents.yaml.UnreadableYaml;
import org.canbao.documents.yaml.Yaml;
import org.canbao.documents.yaml.Yaml.Field;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Sequence;
import org.canbao.documents.yaml.YamlReader;
import org.canbao.policy.term.TermName;

/** 文件读取: one source becomes one document, as far as it can be read, and all its findings. */
public final class DocumentReader {

  /**
   * 读取结果.
   *
   * @param document what could be read; empty when not even the head of the document could
   * @param findings what was wrong
   */
  public record Result(Optional<PolicyDocument> document, List<Finding> findings) {}

  private final Reporter reporter;
  private final List<Finding> findings = new ArrayList<>();

  private DocumentReader(String file) {
    this.reporter = new Reporter(file, "document", findings::add);
  }

  public static Result read(DocumentSource source) {
    DocumentReader reader = new DocumentReader(source.name());
    Optional<PolicyDocument> document =
        SourceText.of(source, reader.reporter).flatMap(reader::parse).flatMap(reader::document);
    return new Result(document, List.copyOf(reader.findings));
  }

  private Optional<Mapping> parse(String text) {
    try {
      return Optional.of(YamlReader.read(text));
    } catch (UnreadableYaml problem) {
      findings.add(
          Finding.error(
              reporter.at(problem.line()), "document", problem.chinese(), problem.english()));
      return Optional.empty();
    }
  }

  private Optional<PolicyDocument> document(Mapping root) {
    Fields fields = new Fields(root, reporter);
    HeaderReader header = new HeaderReader(fields);
    Optional<Heading> heading = header.heading();
    Optional<Standing> standing = header.standing();
    Map<String, ClauseSummary> clauses = header.clauses();
    Optional<Fields> values = fields.mapping("values");
    Optional<Fields> open = fields.mapping("open");
    fields.refuseOthers();
    if (heading.isEmpty() || standing.isEmpty()) {
      return Optional.empty();
    }
    GroundsReader grounds = new GroundsReader(heading.get().citedAs(), clauses);
    EntryReader entry = new EntryReader(heading.get().name(), standing.get().inForce(), grounds);
    OpenTermReader opening =
        new OpenTermReader(standing.get().layer(), standing.get().inForce(), grounds);
    List<DocumentValue> set = section(values, entry::read);
    List<OpenTerm> opened = section(open, opening::read);
    return Optional.of(new PolicyDocument(heading.get(), standing.get(), clauses, set, opened));
  }

  private <T> List<T> section(
      Optional<Fields> section, BiFunction<TermName, Fields, List<T>> reader) {
    return section.map(Fields::all).orElse(List.of()).stream()
        .flatMap(field -> term(field, reader).stream())
        .toList();
  }

  /** Reads what stands under the name of a term: one entry or a list of them. */
  private <T> List<T> term(Field field, BiFunction<TermName, Fields, List<T>> reader) {
    Optional<TermName> term =
        new Scalars(reporter).choice(field.key(), TermName.class, TermName::key);
    List<Yaml> entries =
        field.value() instanceof Sequence many ? many.items() : List.of(field.value());
    Reporter about = reporter.about(field.key().text());
    List<T> read = new ArrayList<>();
    for (Yaml written : entries) {
      if (written instanceof Mapping mapping) {
        term.ifPresent(known -> read.addAll(reader.apply(known, new Fields(mapping, about))));
      } else {
        about.error(written.line(), "应由“键: 值”组成", "expected 'key: value' fields");
      }
    }
    return read;
  }
}
