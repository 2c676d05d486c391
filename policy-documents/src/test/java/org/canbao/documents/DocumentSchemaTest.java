package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.TermName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSchemaTest {

  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  static Stream<DocumentSource> shipped() {
    return ShippedDocuments.sources().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void everyShippedDocumentFollowsTheSchemaAndNamesIt(DocumentSource source) {
    assertThat(errors(source.text())).isEmpty();
    assertThat(source.text())
        .startsWith("# yaml-language-server: $schema=../policy-document.schema.json\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo: 1",
        "issuer: [a]",
        "values:\n  fixed-weight: { value: 3, unit: month, clause: 一 }",
        "values:\n  fixed-wait: { value: 3, clause: 一 }",
        "values:\n  fixed-wait: { value: 3, unit: yuan, clause: 一 }",
        "values:\n  fixed-wait: { value: three, unit: month, clause: 一 }",
        "values:\n  fixed-wait: { value: 3, unit: month }",
        "values:\n  fixed-wait: { value: 3, unit: month, clause: 一, from: 2016 }",
        "values:\n  fixed-wait: { value: 3, unit: month, clause: 一, readings: [R99] }",
        "values:\n  fixed-wait: { value: 3, unit: month, clause: 一, modality: perhaps }",
        "values:\n  fixed-wait: { value: 3, unit: month, clause: 一, extra: 1 }",
        "values:\n  base-limit: { value: -1, unit: yuan, clause: 一 }",
        "values:\n  base-limit: { value: 1.005, unit: yuan, clause: 一 }",
        "values:\n  base-limit: { by-year: { 2016: 1 }, unit: yuan, clause: 一 }",
        "values:\n  exemption: { identity: POOR, helps: while-held, clause: 一 }",
        "values:\n  exemption: { identity: ORPHAN, clause: 一 }",
        "values:\n  subsidy: { identity: ORPHAN, value: full, unit: yuan, clause: 一 }",
        "values:\n  subsidy: { identity: ORPHAN, value: 5, clause: 一 }",
        "values:\n  gap-base: { value: all, unit: month, clause: 一 }",
        "values:\n  window: { opens: soon, closes: 2025-12-31, clause: 一 }",
        "values:\n  scheme-switch: { max-interruption-months: 3, clause: 一 }",
        "values:\n  base-limit: { withdrawn: false, clause: 一 }",
        "values:\n  subsidy: { withdrawn: true, clause: 一 }",
        "open:\n  base-limit: { clause: 一 }",
        "open:\n  base-limit: { for: nation, clause: 一 }",
        "open:\n  base-limit: { for: province, at-least: 5, clause: 一 }"
      })
  void whatTheLoaderRefusesTheSchemaRefusesToo(String more) {
    String head = TinyDocuments.NATION.replaceFirst("(?s)values:.*", "");
    assertThat(errors(head)).isEmpty();
    assertThat(errors(head + more)).as("schema").isNotEmpty();
    assertThat(PolicyLibrary.load(List.of(new DocumentSource("x", head + more))).isUsable())
        .as("loader")
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fixed-wait: { value: 3, unit: month, clause: 一, from: 2025, to: 2030, note: 说明 }",
        "base-limit: { value: 300000.05, unit: yuan, clause: 一, justification: 理由 }",
        "base-limit: [{ withdrawn: true, clause: 一 }, { value: 1, unit: yuan, clause: 一 }]",
        "penalty-step: { value: none, clause: 一, readings: [R19] }",
        "subsidy: { identity: [ORPHAN, PUPIL], value: full, clause: 一 }",
        "subsidy: { identity: ORPHAN, withdrawn: true, clause: 一 }",
        "personal-contribution: { by-year: { 2025: 400 }, unit: yuan, clause: 一 }",
        "fiscal-share-until: { value: 06-30, clause: 一, provenance: { published: 公报 } }",
        "window: { opens: 2024-09-01, closes: 2025-01-31, clause: 一, from: 2025, to: 2025 }"
      })
  void theSchemaKnowsEveryWayToWriteAValue(String entry) {
    String head = TinyDocuments.NATION.replaceFirst("(?s)values:.*", "values:\n  ");
    assertThat(errors(head + entry)).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryTermAndEveryIdentity() {
    Arrays.stream(TermName.values())
        .forEach(term -> assertThat(TEXT).contains("\"%s\": {\"$ref\"".formatted(term.key())));
    Arrays.stream(Identity.values())
        .forEach(identity -> assertThat(TEXT).contains("\"%s\"".formatted(identity.name())));
  }

  private static List<Error> errors(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }

  private static String text() {
    try (InputStream schema =
        PolicyLibrary.class.getResourceAsStream("policy-document.schema.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("expected the schema among the resources", e);
    }
  }
}
