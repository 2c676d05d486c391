package org.canbao.verification;

import org.canbao.verification.law.Sentence;
import org.canbao.verification.search.Ticks;

/** 阶段: turns the pieces of several stages into one progress that never falls. */
final class Stages {

  private static final int WHOLE = 1000;

  private final Progress progress;
  private int begun;
  private int reached = -1;

  Stages(Progress progress) {
    this.progress = progress;
  }

  /** Begins a stage that takes about so much of everything. */
  Ticks begin(Sentence phase, int share) {
    int start = begun;
    begun += share;
    report(phase, start);
    return (done, total) -> report(phase, start + (int) ((long) share * done / total));
  }

  /** Ends the last stage. */
  void end(Sentence phase) {
    report(phase, WHOLE);
  }

  private synchronized void report(Sentence phase, int permille) {
    if (permille > reached) {
      reached = permille;
      progress.reached(phase, permille);
    }
  }
}
