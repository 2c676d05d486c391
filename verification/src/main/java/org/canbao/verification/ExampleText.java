package org.canbao.verification;

import java.util.ArrayList;
import java.util.List;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Language;
import org.canbao.verification.law.CounterExample;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.law.Trial;
import org.canbao.verification.law.Trial.Bounded;
import org.canbao.verification.law.Trial.Posted;
import org.canbao.verification.law.Trial.Priced;
import org.canbao.verification.law.Trial.Repaired;
import org.canbao.verification.law.Trial.Stayed;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.LifeYear;
import org.canbao.verification.life.Payer;

/** 反例文字: writes a counter-example year by year, then the two values that are compared. */
final class ExampleText {

  private static final Sentence ONE = new Sentence("甲：", "A: ");
  private static final Sentence OTHER = new Sentence("乙：", "B: ");
  private static final Sentence NEVER = new Sentence("此前从未参保", "never insured before");

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private ExampleText(Language language) {
    this.language = language;
  }

  static List<String> lines(CounterExample example, Language language) {
    ExampleText text = new ExampleText(language);
    text.trial(example.trial());
    text.lines.add(ONE.in(language) + example.violation().first().in(language));
    text.lines.add(OTHER.in(language) + example.violation().second().in(language));
    return text.lines;
  }

  private void trial(Trial trial) {
    switch (trial) {
      case Repaired(_, var less, var more) -> both(less, more);
      case Stayed(_, var better, var worse) -> both(better, worse);
      case Bounded(var life) -> years(life.sinceInsured(), "");
      case Posted(var before, var payer, var earlier, _) -> {
        if (!before.wasInsured()) {
          lines.add(NEVER.in(language));
        }
        years(before.sinceInsured(), "");
        payer(payer, earlier);
      }
      case Priced(var row, var payer) -> {
        payer(payer, row);
        lines.add(row.in(language));
      }
    }
  }

  /** Tells what two histories share, and then what each goes on with. */
  private void both(Life one, Life other) {
    List<LifeYear> mine = one.sinceInsured();
    List<LifeYear> theirs = other.sinceInsured();
    int shared = 0;
    while (shared < Math.min(mine.size(), theirs.size())
        && mine.get(shared).equals(theirs.get(shared))) {
      shared++;
    }
    years(mine.subList(0, shared), "");
    years(mine.subList(shared, mine.size()), ONE.in(language));
    years(theirs.subList(shared, theirs.size()), OTHER.in(language));
  }

  private void years(List<LifeYear> years, String side) {
    years.forEach(year -> lines.add(side + year.in(language)));
  }

  private void payer(Payer payer, Resident row) {
    if (payer.born().isAfter(Payer.ORDINARY.born())) {
      add(Sentence.of("出生于%s", "born on %s", payer.born()));
    }
    for (IdentitySpell spell : payer.identities()) {
      lines.add(spell.in(language));
    }
    if (row.repairYears() > 0) {
      add(Sentence.of("修复%d年", "%d year(s) repaired", row.repairYears()));
    }
    if (row.arrearsPaid()) {
      add(new Sentence("已补缴中断期间的医保费", "arrears of the interruption paid"));
    }
    row.lumpSumFrom()
        .ifPresent(entry -> add(Sentence.of("趸缴，%d年度入学", "lump sum, entered in %d", entry)));
  }

  private void add(Sentence sentence) {
    lines.add(sentence.in(language));
  }
}
