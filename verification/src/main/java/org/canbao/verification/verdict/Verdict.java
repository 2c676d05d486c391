package org.canbao.verification.verdict;

import java.util.Optional;
import org.canbao.verification.law.CounterExample;
import org.canbao.verification.law.Law;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.life.TrialArea;

/** 结论: whether a law holds. */
public sealed interface Verdict {

  /** 成立: no history breaks it, be it that none has anything to compare. */
  record Holds() implements Verdict {}

  /**
   * 不成立，但由文件而来.
   *
   * @param example the shortest history that breaks it
   * @param why why that follows from the document
   */
  record Explained(CounterExample example, Sentence why) implements Verdict {}

  /**
   * 不成立，且没有文件上的理由.
   *
   * @param example the shortest history that breaks it
   */
  record Broken(CounterExample example) implements Verdict {}

  /** 无从验证: the documents lack what every comparison needs. */
  record Untried() implements Verdict {}

  /** Judges a law by what was found. */
  public static Verdict of(Law law, Ledger found, TrialArea area) {
    if (found.comparisons(law) == 0 && !found.undecided(law).isEmpty()) {
      return new Untried();
    }
    Optional<CounterExample> example = found.broken(law);
    return example.map(broken -> judge(broken, area)).orElseGet(Holds::new);
  }

  private static Verdict judge(CounterExample example, TrialArea area) {
    return Choice.explaining(example, area)
        .<Verdict>map(choice -> new Explained(example, choice.why(area.of(example.year()))))
        .orElseGet(() -> new Broken(example));
  }

  /** Tells whether the law holds, or is known not to hold for a reason in the documents. */
  default boolean isAccounted() {
    return switch (this) {
      case Holds(), Explained _ -> true;
      case Broken _, Untried() -> false;
    };
  }
}
