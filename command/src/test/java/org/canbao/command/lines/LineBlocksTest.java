package org.canbao.command.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineBlocksTest {

  @Test
  void anEmptyStreamHasNoBlock() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void blankLinesAreCountedButNotShown() throws IOException {
    assertThat(lines("\n  \n\t\r\na\n\nb")).containsExactly("4 a", "6 b");
  }

  @Test
  void lineEndsOfEverySystemAndByteOrderMarksAreTakenOff() throws IOException {
    assertThat(lines("\uFEFFa\r\nb \n\uFEFFc")).containsExactly("1 a", "2 b", "3 c");
  }

  @Test
  void aLineWithoutItsEndIsStillALine() throws IOException {
    assertThat(lines("a\nb")).containsExactly("1 a", "2 b");
  }

  @Test
  void linesAreWholeWhereverTheStreamIsCut() throws IOException {
    String text = "first\n\nthird line\r\n" + "x".repeat(200_000) + "\nlast";
    List<String> whole = lines(text);
    for (int piece : new int[] {1, 2, 3, 7, 65_535, 65_536, 65_537}) {
      assertThat(lines(new Pieces(text, piece))).isEqualTo(whole);
    }
  }

  @Test
  void aLineOfOneMebibyteIsReadAndALongerOneIsOnlyCounted() throws IOException {
    String longest = "x".repeat(LineBlocks.MAX_LINE - 1);
    assertThat(lines("a\n" + longest + "\nb")).containsExactly("1 a", "2 " + longest, "3 b");
    assertThat(lines("a\n" + "x".repeat(3 * LineBlocks.MAX_LINE) + "\nb\n"))
        .containsExactly("1 a", "2 overlong", "3 b");
    assertThat(lines("a\n" + "x".repeat(3 * LineBlocks.MAX_LINE)))
        .containsExactly("1 a", "2 overlong");
  }

  private static List<String> lines(String text) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> lines(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    LineBlocks blocks = new LineBlocks(in);
    for (Optional<LineBlock> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      LineBlock block = next.get();
      if (block.overlong()) {
        lines.add(block.firstLine() + " overlong");
      }
      block.forEach(
          (number, from, length) ->
              lines.add(
                  number + " " + new String(block.bytes(), from, length, StandardCharsets.UTF_8)));
    }
    return lines;
  }

  /** A stream that brings a few bytes at a time. */
  private static final class Pieces extends ByteArrayInputStream {

    private final int piece;

    Pieces(String text, int piece) {
      super(text.getBytes(StandardCharsets.UTF_8));
      this.piece = piece;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) {
      return super.read(bytes, from, Math.min(piece, length));
    }
  }
}
