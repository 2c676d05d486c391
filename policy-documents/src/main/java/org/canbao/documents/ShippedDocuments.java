package org.canbao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** 内置文件: the documents inside the product. */
final class ShippedDocuments {

  /** Named one by one: a jar has no folder to list, and a reviewer sees what is shipped. */
  private static final List<String> FILES =
      List.of(
          "cn-2024-38.yaml",
          "cn-funding-standards.yaml",
          "ln-2024-7.yaml",
          "ah-2024-6.yaml",
          "hl-2024.yaml",
          "benxi-2024-12.yaml",
          "210500-benxi.yaml",
          "210900-fuxin.yaml",
          "340200-wuhu.yaml",
          "230100-harbin.yaml");

  private ShippedDocuments() {}

  static List<DocumentSource> sources() {
    return FILES.stream().map(ShippedDocuments::source).toList();
  }

  private static DocumentSource source(String file) {
    try (InputStream bytes = ShippedDocuments.class.getResourceAsStream("files/" + file)) {
      byte[] content = Objects.requireNonNull(bytes, file).readAllBytes();
      return new DocumentSource(file, new String(content, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped document " + file, e);
    }
  }
}
