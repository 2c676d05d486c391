package org.canbao.verification.search;

import java.util.ArrayList;
import java.util.List;
import org.canbao.verification.law.BoundsLaw;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.law.RepairLaw;
import org.canbao.verification.law.StayingLaw;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Ruling;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.life.YearKind;

/**
 * 分枝: all that a year may add to a history, with the laws tried on it.
 *
 * @param staying what follows when the year is paid in the window without claims
 * @param lives the longer histories, the simplest first
 */
record Branches(Ruling staying, List<Life> lives) {

  /**
   * Tries every kind of the next year, with every useful repair.
   *
   * @param last the last year of the search
   */
  static Branches of(TrialArea area, Life life, int last, Ledger ledger) {
    List<Life> lives = new ArrayList<>();
    List<Ruling> first = List.of();
    for (YearKind kind : area.kinds(life.next())) {
      if (kind.isResident()) {
        List<Ruling> paid = paid(area, life, kind, ledger);
        paid.forEach(ruling -> lives.add(ruling.life()));
        first = first.isEmpty() ? paid : first;
      } else {
        lives.add(area.then(life, kind));
      }
    }
    if (life.next() < last) {
      StayingLaw.check(area, life, ledger);
    }
    return new Branches(first.getFirst(), lives);
  }

  private static List<Ruling> paid(TrialArea area, Life life, YearKind kind, Ledger ledger) {
    List<Ruling> byRepairs = new ArrayList<>();
    byRepairs.add(area.rule(area.then(life, kind)));
    for (int repairs = 1; repairs <= byRepairs.getFirst().usefulRepairs(); repairs++) {
      byRepairs.add(area.rule(area.then(life, kind, repairs)));
    }
    byRepairs.forEach(ruling -> BoundsLaw.check(area, ruling, ledger));
    RepairLaw.check(area, byRepairs, ledger);
    return byRepairs;
  }
}
