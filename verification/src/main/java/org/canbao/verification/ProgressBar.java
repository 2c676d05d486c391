package org.canbao.verification;

import java.io.PrintStream;
import org.canbao.policy.term.Language;
import org.canbao.verification.law.Sentence;

/** 进度条: shows progress as a bar that rewrites its line, or as a few plain lines. */
public final class ProgressBar implements Progress {

  private static final int CELLS = 30;
  private static final int PLAIN_STEP = 100;

  private final PrintStream out;
  private final Language language;
  private final boolean terminal;
  private int shown = -1;

  /**
   * Shows progress.
   *
   * @param terminal whether a line can be rewritten
   */
  public ProgressBar(PrintStream out, Language language, boolean terminal) {
    this.out = out;
    this.language = language;
    this.terminal = terminal;
  }

  @Override
  public void reached(Sentence phase, int permille) {
    int step = permille / (terminal ? 10 : PLAIN_STEP);
    if (step == shown) {
      return;
    }
    shown = step;
    if (terminal) {
      bar(phase, permille);
    } else {
      out.println("%3d%% %s".formatted(permille / 10, phase.in(language)));
    }
  }

  private void bar(Sentence phase, int permille) {
    int full = permille * CELLS / 1000;
    String bar = "█".repeat(full) + "░".repeat(CELLS - full);
    // Erases to the end of the line: the phase before may have had a longer name.
    out.print("\r%s %3d%% %s\033[K".formatted(bar, permille / 10, phase.in(language)));
    if (permille == 1000) {
      out.print("\r\033[K");
    }
    out.flush();
  }
}
