package org.canbao.documents.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.documents.ClauseSummary;
import org.canbao.documents.Heading;
import org.canbao.documents.Layer;
import org.canbao.documents.Reference;
import org.canbao.documents.Standing;
import org.canbao.documents.Standing.CarriedOut;
import org.canbao.documents.YearSpan;
import org.canbao.documents.yaml.Yaml.Field;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.term.TermName;

/** 文件头读取: everything of a document but its values and open terms. */
final class HeaderReader {

  private static final Pattern DIVISION = Pattern.compile("[1-9]\\d{5}");

  private final Fields fields;

  HeaderReader(Fields fields) {
    this.fields = fields;
  }

  /** Reads how the document is known, empty without a name. */
  Optional<Heading> heading() {
    Optional<String> name = fields.required("document").map(Scalar::text);
    String citedAs = fields.scalar("cited-as").map(Scalar::text).orElse(name.orElse(""));
    String number = text("number");
    String title = text("title");
    String issuer = text("issuer");
    Optional<LocalDate> checked =
        fields.required("checked").flatMap(day -> scalars("checked").date(day));
    var place = fields.reporter().at(fields.line());
    return name.map(
        known ->
            new Heading(
                known, citedAs, number, title, issuer, checked.orElse(LocalDate.EPOCH), place));
  }

  /** Reads where the document stands, empty without a layer and an area. */
  Optional<Standing> standing() {
    Optional<Layer> layer =
        fields
            .required("layer")
            .flatMap(word -> scalars("layer").choice(word, Layer.class, Layer::key));
    Optional<String> area = fields.required("area").flatMap(word -> area(word, layer));
    String areaName = text("area-name");
    YearSpan inForce =
        fields.mapping("in-force").flatMap(HeaderReader::inForce).orElse(YearSpan.ALL);
    if (!fields.has("in-force")) {
      fields.missing("in-force");
    }
    Optional<Reference> under = fields.scalar("under").map(this::reference);
    List<Reference> adopts = fields.words("adopts").stream().map(this::reference).toList();
    Optional<Reference> amends = fields.scalar("amends").map(this::reference);
    List<CarriedOut> carriesOut = carriesOut();
    return layer.flatMap(
        of ->
            area.map(
                code ->
                    new Standing(of, code, areaName, inForce, under, adopts, amends, carriesOut)));
  }

  /** Reads what the clauses say. */
  Map<String, ClauseSummary> clauses() {
    Map<String, ClauseSummary> clauses = new LinkedHashMap<>();
    for (Field field : fields.mapping("clauses").map(Fields::all).orElse(List.of())) {
      clauses.put(field.key().text(), clause(field));
    }
    return clauses;
  }

  private ClauseSummary clause(Field field) {
    Reporter reporter = fields.reporter().about("clauses");
    if (!(field.value() instanceof Mapping mapping)) {
      reporter.error(
          field.key().line(),
          "条款“%s”应为 { zh: 摘要, en: 摘要 }",
          "the clause '%s' must be { zh: summary, en: summary }",
          field.key().text());
      return new ClauseSummary("", "");
    }
    Fields summary = new Fields(mapping, reporter);
    String chinese = summary.required("zh").map(Scalar::text).orElse("");
    String english = summary.required("en").map(Scalar::text).orElse("");
    summary.refuseOthers();
    return new ClauseSummary(chinese, english);
  }

  private Optional<String> area(Scalar word, Optional<Layer> layer) {
    boolean division = DIVISION.matcher(word.text()).matches();
    boolean fits =
        division
            && layer
                .map(
                    of ->
                        of == Layer.POOLING_AREA || of.codeAround(word.text()).equals(word.text()))
                .orElse(true);
    return fits
        ? Optional.of(word.text())
        : scalars("area")
            .refuse(
                word,
                "六位区划代码（国家为 100000，省为 ??0000）",
                "a six-digit division code (100000 for the nation, ??0000 for a province)");
  }

  private static Optional<YearSpan> inForce(Fields span) {
    span.required("from");
    Optional<YearSpan> read = Span.read(span, YearSpan.ALL);
    span.refuseOthers();
    return read;
  }

  private List<CarriedOut> carriesOut() {
    Scalars scalars = scalars("implements");
    return fields.words("implements").stream()
        .flatMap(
            word ->
                scalars.choice(word, TermName.class, TermName::key).stream()
                    .map(term -> new CarriedOut(term, fields.reporter().at(word.line()))))
        .toList();
  }

  private Reference reference(Scalar word) {
    return new Reference(word.text(), fields.reporter().at(word.line()));
  }

  private String text(String key) {
    return fields.required(key).map(Scalar::text).orElse("");
  }

  private Scalars scalars(String subject) {
    return new Scalars(fields.reporter().about(subject));
  }
}
