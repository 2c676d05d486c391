package org.canbao.verification.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.waiting.Posting;
import org.canbao.verification.Choices;
import org.canbao.verification.InventedArea;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.life.YearKind;
import org.junit.jupiter.api.Test;

class PostingLawTest {

  @Test
  void movingAPaymentInsideAMonthGivesWhatTheEngineGathersForThatDay() {
    TrialArea area = InventedArea.trial(Choices.manifold().area());
    for (YearKind first : YearKind.values()) {
      for (YearKind second : YearKind.values()) {
        Life employed = area.then(Life.startingIn(2026), YearKind.EMPLOYEE);
        Life life = area.then(area.then(employed, first), second);
        Postings.after(area, life).forEach(postings -> moves(area, life, postings));
      }
    }
  }

  private static void moves(TrialArea area, Life life, Postings postings) {
    for (List<Resident> month : postings.months()) {
      Posting first =
          area.gather(life, month.getFirst().repairing(0), postings.payer()).orElseThrow();
      for (Resident row : month) {
        assertThat(PostingLaw.moved(first, row.repairing(0)))
            .isEqualTo(area.gather(life, row.repairing(0), postings.payer()).orElseThrow());
      }
    }
  }
}
