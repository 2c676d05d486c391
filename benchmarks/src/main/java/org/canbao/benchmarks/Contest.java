package org.canbao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.canbao.benchmarks.report.Laps;
import org.canbao.benchmarks.report.Laps.Work;

/** 同场比较: takes turns, so that a busy moment of the machine hits every contestant alike. */
final class Contest {

  /**
   * 参赛者.
   *
   * @param name what it is
   * @param runs in how many rounds it takes part after warming up
   * @param before what must be done each time and is not measured
   * @param work what is measured
   * @param laps the times
   */
  record Contestant(String name, int runs, Work before, Work work, Laps laps) {}

  private final List<Contestant> contestants = new ArrayList<>();

  Laps add(String name, int runs, Work work) {
    return add(name, runs, () -> {}, work);
  }

  Laps add(String name, int runs, Work before, Work work) {
    Contestant contestant = new Contestant(name, runs, before, work, new Laps());
    contestants.add(contestant);
    return contestant.laps();
  }

  List<Contestant> contestants() {
    return contestants;
  }

  /** Runs some rounds to warm up, then as many as the most persistent contestant wants. */
  void run(int warmUps) throws Exception {
    for (int round = 0; round < warmUps; round++) {
      runRound(0);
    }
    contestants.forEach(contestant -> contestant.laps().forget());
    int rounds = contestants.stream().mapToInt(Contestant::runs).max().orElseThrow();
    for (int round = 0; round < rounds; round++) {
      runRound(round);
    }
  }

  private void runRound(int round) throws Exception {
    for (Contestant contestant : contestants) {
      if (round < contestant.runs()) {
        contestant.before().run();
        contestant.laps().measure(contestant.work());
      }
    }
  }
}
