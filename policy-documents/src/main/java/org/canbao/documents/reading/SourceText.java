package org.canbao.documents.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.canbao.documents.DocumentSource;

/** 文件文本: refuses what is no text of reasonable size before a parser sees it. */
final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private SourceText() {}

  /** Returns the text to parse, empty when it was refused. */
  static Optional<String> of(DocumentSource source, Reporter reporter) {
    String text = withoutMark(source.text());
    if (text.getBytes(StandardCharsets.UTF_8).length > DocumentSource.MAX_BYTES) {
      reporter.error(
          1,
          "文件过大，最多%d字节",
          "the file is too large, expected at most %d bytes",
          DocumentSource.MAX_BYTES);
      return Optional.empty();
    }
    if (text.isBlank()) {
      reporter.error(1, "文件为空，应有一份政策文件", "the file is empty, expected a policy document");
      return Optional.empty();
    }
    return readable(text, reporter);
  }

  private static Optional<String> readable(String text, Reporter reporter) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == REPLACEMENT || isControl(character)) {
        reporter.error(line, "不是 UTF-8 文本", "this is not UTF-8 text");
        return Optional.empty();
      }
      line += character == '\n' ? 1 : 0;
    }
    return Optional.of(text);
  }

  private static boolean isControl(char character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
