package org.canbao.benchmarks.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Status;
import org.canbao.policy.history.Facts;
import org.junit.jupiter.api.Test;

/** The invented county is the same every time, decidable, and plausible. */
class InventedPeopleTest {

  private static final int PEOPLE = 20_000;
  private static final PolicyBook BOOK = Question.book();

  @Test
  void theSameSeedGivesTheSamePeople() {
    List<Facts> few = InventedPeople.stream(7, 100).toList();

    assertThat(InventedPeople.stream(7, 200).limit(100).toList()).isEqualTo(few);
    assertThat(InventedPeople.stream(8, 100).toList()).isNotEqualTo(few);
  }

  @Test
  void nobodyIsUndecidedAndEveryStatusIsHeldByAPlausibleShare() {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    InventedPeople.stream(7, PEOPLE)
        .map(facts -> (Decision) Decider.decide(facts, Question.ON, BOOK))
        .forEach(decision -> counts.merge(decision.status(), 1, Integer::sum));

    assertThat(counts).doesNotContainKey(Status.UNDECIDED);
    assertThat(counts.get(Status.COVERED)).isBetween(PEOPLE * 80 / 100, PEOPLE * 92 / 100);
    assertThat(counts.get(Status.NOT_ENROLLED)).isBetween(PEOPLE * 8 / 100, PEOPLE * 12 / 100);
    assertThat(counts.get(Status.WAITING)).isBetween(PEOPLE / 100, PEOPLE * 5 / 100);
  }
}
