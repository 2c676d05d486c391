package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", "x:1 document: the file is empty"),
        Arguments.of("# nothing\n", "the file is empty"),
        Arguments.of("---\n---\n", "must consist of 'key: value' fields"),
        Arguments.of("a: 1\n---\nb: 2\n", "a file must hold one document only"),
        Arguments.of("just words", "must consist of 'key: value' fields"),
        Arguments.of("- a\n- b\n", "must consist of 'key: value' fields"),
        Arguments.of("a: [1, 2\nb: 3\n", "not valid YAML"),
        Arguments.of("\ta: 1\n", "not valid YAML"),
        Arguments.of("a: 1\n\tb: 2\n", "not valid YAML"),
        Arguments.of("a: &x [1]\nb: *x\n", "anchors and aliases"),
        Arguments.of("a: *unknown\n", "anchors and aliases"),
        Arguments.of("a: !!java.lang.Runtime [x]\n", "type tags"),
        Arguments.of("a: !x {}\n", "type tags"),
        Arguments.of("? [a, b]\n: 1\n", "a key must be a plain word"),
        Arguments.of("a: b\u0000c\n", "x:1 document: this is not UTF-8 text"),
        Arguments.of("a: 1\nb: \uFFFD\n", "x:2 document: this is not UTF-8 text"),
        Arguments.of("a: \uD800\n", "document"),
        Arguments.of("a: " + "[".repeat(5000), "nested deeper than 16"),
        Arguments.of("a: " + "{a: ".repeat(5000), "nested deeper than 16"),
        Arguments.of("a: '" + "x".repeat(1_000_001) + "'", "x:1 document: the file is too large"),
        Arguments.of("%YAML 9.9\n---\na: 1\n", "document"),
        Arguments.of("@", "not valid YAML"),
        Arguments.of("<<: {a: 1}\n", "unknown key '<<'"),
        Arguments.of(
            "document: [x]\nlayer: {a: b}\narea: []\n", "'document' must be a single value"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextThatIsNoDocumentIsAFinding(String text, String told) {
    PolicyLibrary library = PolicyLibrary.load(List.of(new DocumentSource("x", text)));
    assertThat(library.isUsable()).isFalse();
    assertThat(TinyDocuments.told(library).toList())
        .anySatisfy(finding -> assertThat(finding).contains(told));
  }

  @Test
  void billionsOfLaughsStayAFewLines() {
    StringBuilder text = new StringBuilder("a: &a [x, x]\n");
    for (char name = 'b'; name < 'z'; name++) {
      text.append("%c: &%c [*%c, *%c]%n".formatted(name, name, name - 1, name - 1));
    }
    assertThat(TinyDocuments.findings(new DocumentSource("x", text.toString()))).hasSize(1);
  }

  @Test
  void aByteOrderMarkAndWindowsLinesAreNoTrouble() {
    String text = "\uFEFF" + TinyDocuments.NATION.replace("\n", "\r\n");
    assertThat(TinyDocuments.findings(new DocumentSource("x", text))).isEmpty();
  }

  @Test
  void aBinaryFileIsAFinding() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("binary.yaml"), bytes);
    assertThat(TinyDocuments.findings(DocumentSource.of(file)))
        .singleElement()
        .asString()
        .endsWith("this is not UTF-8 text");
  }

  @Test
  void aChineseFileInAnotherEncodingIsAFinding() throws IOException {
    Path file = folder.resolve("gbk.yaml");
    Files.write(file, "document: 国家\n".getBytes("GB18030"));
    assertThat(TinyDocuments.findings(DocumentSource.of(file))).hasSize(1);
  }

  @Test
  void aFileOfTenMegabytesIsAFinding() throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.writeString(file, "x".repeat(10_000_000), StandardCharsets.UTF_8);
    assertThat(TinyDocuments.findings(DocumentSource.of(file)))
        .containsExactly(
            "ERROR %s:1 document: the file is too large, expected at most 1000000 bytes"
                .formatted(file));
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNames() throws IOException {
    Files.writeString(folder.resolve("b.yaml"), "b");
    Files.writeString(folder.resolve("a.yml"), "a");
    Files.writeString(folder.resolve("c.txt"), "c");
    assertThat(DocumentSource.inFolder(folder))
        .extracting(DocumentSource::text)
        .containsExactly("a", "b");
  }

  @Test
  void noDamageToADocumentIsAnException() {
    Random random = new Random(42);
    String text = TinyDocuments.NATION + "open:\n  base-limit: { for: province, clause: 一 }\n";
    for (int i = 0; i < 3000; i++) {
      String damaged = damaged(text, random);
      assertThatCode(() -> PolicyLibrary.load(List.of(new DocumentSource("x", damaged))))
          .as(damaged)
          .doesNotThrowAnyException();
    }
  }

  private static String damaged(String text, Random random) {
    String parts = "{}[]:,-?&*!|>'\"%@`# \n\t0\u4e00";
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(damaged.length());
      char part = parts.charAt(random.nextInt(parts.length()));
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, part);
        case 1 -> damaged.insert(at, part);
        default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
      }
    }
    return damaged.toString();
  }
}
