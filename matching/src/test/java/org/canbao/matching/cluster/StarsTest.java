package org.canbao.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.canbao.matching.cluster.Joining.PoliceReplacement;
import org.canbao.matching.cluster.Joining.TwoPeople;
import org.canbao.matching.decision.Cascade;
import org.canbao.matching.decision.Decision;
import org.canbao.matching.decision.Link;
import org.canbao.matching.decision.ReviewReason;
import org.canbao.matching.decision.Town;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Registry;
import org.junit.jupiter.api.Test;

class StarsTest {

  private static final Registry REGISTRY = Town.of().registry();
  private static final Cascade CASCADE = new Cascade(REGISTRY);

  /** The row of the person at a place of the register. */
  private static Decision decided(long row, int place) {
    return CASCADE.decide(new FeedRow(row, REGISTRY.at(place).particulars(), Optional.empty()));
  }

  private static Link link(long row, int place) {
    return ((Decision.Linked) decided(row, place)).link();
  }

  @Test
  void nobodyOutsideTheVetoesCanMakeALink() {
    assertThat(Link.class.getConstructors()).isEmpty();
    assertThat(Arrays.stream(Link.class.getDeclaredConstructors()).map(Constructor::getModifiers))
        .noneMatch(Modifier::isPublic)
        .noneMatch(Modifier::isProtected);
    assertThat(Modifier.isFinal(Link.class.getModifiers())).isTrue();
  }

  @Test
  void personsAreJoinedByThePoliceOrByTwoPeopleAndByNothingElse() {
    assertThat(Joining.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(PoliceReplacement.class, TwoPeople.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new TwoPeople(1, 2, "one", "one"));
    assertThatIllegalArgumentException().isThrownBy(() -> new TwoPeople(1, 1, "one", "two"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PoliceReplacement(1, 2, " "));
  }

  @Test
  void aRowHangsOnOnePerson() {
    Stars stars = new Stars();
    stars.link(link(1, 5));
    assertThat(stars.person(1)).hasValue(REGISTRY.at(5).person());
    Link again = link(1, 6);
    assertThatIllegalStateException().isThrownBy(() -> stars.link(again));
  }

  @Test
  void takingBackGivesExactlyTheStateWithoutTheChange() {
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      Stars stars = new Stars();
      for (int row = 0; row < 8; row++) {
        stars.link(link(row, random.nextInt(12)));
      }
      stars.join(joining(random));
      Map<Long, Long> before = stars.all();
      Change join = stars.join(joining(random));
      Change linked = stars.link(link(99, random.nextInt(12)));
      stars.undo(random.nextBoolean() ? join : linked);
      stars.undo(stars.all().containsKey(99L) ? linked : join);
      assertThat(stars.all()).isEqualTo(before);
      assertThatIllegalStateException().isThrownBy(() -> stars.undo(join));
    }
  }

  private static Joining joining(Random random) {
    int one = random.nextInt(12);
    int other = (one + 1 + random.nextInt(11)) % 12;
    return new TwoPeople(
        REGISTRY.at(one).person(), REGISTRY.at(other).person(), "clerk", "supervisor");
  }

  @Test
  void theOrderOfChangesMakesNoDifference() {
    List<Object> changes = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      changes.add(link(row, row % 6));
    }
    Random joins = new Random(8);
    for (int i = 0; i < 4; i++) {
      changes.add(joining(joins));
    }
    Map<Long, Long> first = folded(changes);
    for (int trial = 0; trial < 1_000; trial++) {
      Collections.shuffle(changes, new Random(trial));
      assertThat(folded(changes)).isEqualTo(first);
    }
  }

  private static Map<Long, Long> folded(List<Object> changes) {
    Stars stars = new Stars();
    for (Object change : changes) {
      switch (change) {
        case Link link -> stars.link(link);
        case Joining joining -> stars.join(joining);
        default -> throw new IllegalStateException();
      }
    }
    return stars.all();
  }

  @Test
  void aFeedThatNamesEverybodyOnceHitsNobodyTwice() {
    List<Decision> decisions =
        new ArrayList<>(List.of(decided(1, 5), decided(2, 5), decided(3, 6)));
    for (int trial = 0; trial < 6; trial++) {
      Collections.shuffle(decisions, new Random(trial));
      for (Decision decision : UniqueFeed.resolve(decisions)) {
        if (decision.row() == 3) {
          assertThat(decision).isInstanceOf(Decision.Linked.class);
        } else {
          assertThat(decision)
              .isInstanceOfSatisfying(
                  Decision.ForReview.class,
                  it -> assertThat(it.reasons()).containsExactly(ReviewReason.HIT_TWICE));
        }
      }
    }
  }
}
