package org.canbao.contract.facts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** 行文本: looks at the bytes of a line before anything else does. */
final class LineText {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private LineText() {}

  /** Refuses bytes that are not text in UTF-8, and says what they look like instead. */
  static void check(byte[] bytes, int from, int length) throws BadFacts {
    int union = 0;
    for (int i = from; i < from + length; i++) {
      union |= bytes[i];
      if (bytes[i] == 0) {
        throw new BadFacts(
            "是二进制内容，应为UTF-8编码的JSON文本", "binary content, expected JSON text in UTF-8");
      }
    }
    if (union < 0 && decode(bytes, from, length, StandardCharsets.UTF_8).isEmpty()) {
      throw notUtf8(bytes, from, length);
    }
  }

  /** Returns the position of a byte of the line in characters, counted from 1. */
  static int column(byte[] bytes, int from, int length, long offset) {
    int before = Math.clamp(offset, 0, length);
    String text = new String(bytes, from, before, StandardCharsets.UTF_8);
    return text.codePointCount(0, text.length()) + 1;
  }

  private static BadFacts notUtf8(byte[] bytes, int from, int length) {
    boolean chinese =
        decode(bytes, from, length, GB18030)
            .filter(text -> text.strip().startsWith("{"))
            .isPresent();
    return chinese
        ? new BadFacts(
            "是GB18030（GBK）编码，应为UTF-8（可用 iconv -f GB18030 -t UTF-8 转换）",
            "encoded in GB18030 (GBK), expected UTF-8 (iconv -f GB18030 -t UTF-8 converts it)")
        : new BadFacts("不是UTF-8编码的文本，应为UTF-8", "not text in UTF-8, expected UTF-8");
  }

  private static Optional<String> decode(byte[] bytes, int from, int length, Charset charset) {
    try {
      return Optional.of(
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString());
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }
}
