package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Language;
import org.canbao.verification.law.Sentence;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Sentence PHASE = new Sentence("逐一枚举4年", "every history of 4 years");

  @Test
  void progressOnlyRisesFromNothingToTheWhole() {
    List<Integer> reached = new ArrayList<>();
    AreaPolicies area = InventedArea.sound();
    Verification.of(area, InventedArea.book(area), 2028)
        .over(4, 5)
        .prove((_, permille) -> reached.add(permille));
    assertThat(reached).startsWith(0).endsWith(1000).isSorted().doesNotHaveDuplicates();
    assertThat(reached).hasSizeGreaterThan(100);
  }

  @Test
  void aTerminalShowsABarThatRewritesItsLine() {
    assertThat(shown(true, 0, 4, 500, 1000))
        .isEqualTo(
            "\r░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0% 逐一枚举4年\033[K"
                + "\r███████████████░░░░░░░░░░░░░░░  50% 逐一枚举4年\033[K"
                + "\r██████████████████████████████ 100% 逐一枚举4年\033[K"
                + "\r\033[K");
  }

  @Test
  void elsewhereEveryTenthIsAPlainLine() {
    assertThat(shown(false, 0, 40, 100, 340, 390, 1000))
        .isEqualTo("  0% 逐一枚举4年\n 10% 逐一枚举4年\n 34% 逐一枚举4年\n100% 逐一枚举4年\n");
  }

  private static String shown(boolean terminal, int... reached) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ProgressBar bar = new ProgressBar(out, Language.CHINESE, terminal);
    for (int permille : reached) {
      bar.reached(PHASE, permille);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
