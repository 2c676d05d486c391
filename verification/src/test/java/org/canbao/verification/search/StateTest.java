package org.canbao.verification.search;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.waiting.WaitingOutcome;
import org.canbao.verification.Choices;
import org.canbao.verification.InventedArea;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Payer;
import org.canbao.verification.life.Ruling;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.life.YearKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories in equal states are decided alike, whatever follows. */
class StateTest {

  private static final int FIRST = 2023;
  private static final int YEARS = 7;
  private static final int LIVES = 1500;
  private static final int PAIRS_PER_STATE = 2;

  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void equalStatesAreDecidedAlikeInTheNextTwoYears(Choices choices) {
    TrialArea area = InventedArea.trial(choices.area());
    Past past = Past.of(area.policies(), FIRST, FIRST + YEARS + 1).orElseThrow();
    Random random = new Random(20240726);
    Collection<List<Life>> states =
        Stream.generate(() -> randomLife(area, random))
            .limit(LIVES)
            .distinct()
            .collect(groupingBy(life -> State.of(staying(area, life), past)))
            .values();
    long compared = 0;
    for (List<Life> equal : states) {
      List<Object> expected = decisions(area, equal.getFirst());
      for (Life other : equal.stream().skip(1).limit(PAIRS_PER_STATE).toList()) {
        assertThat(decisions(area, other))
            .as(() -> equal.getFirst().years() + "\n" + other.years())
            .isEqualTo(expected);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  static Stream<Choices> choices() {
    return Stream.of(Choices.sound(), Choices.bad(), Stream.of(Choices.manifold()))
        .flatMap(choices -> choices);
  }

  private static Ruling staying(TrialArea area, Life life) {
    return area.rule(area.then(life, YearKind.NO_CLAIM));
  }

  private static Life randomLife(TrialArea area, Random random) {
    Life life = Life.startingIn(FIRST);
    for (int i = 0; i < YEARS; i++) {
      List<YearKind> kinds = area.kinds(life.next());
      YearKind kind = kinds.get(random.nextInt(kinds.size()));
      List<Life> repaired = repaired(area, life, kind);
      life = repaired.get(random.nextInt(repaired.size()));
    }
    return life;
  }

  private static List<Life> repaired(TrialArea area, Life life, YearKind kind) {
    Life unrepaired = area.then(life, kind);
    int useful = kind.isResident() ? area.rule(unrepaired).usefulRepairs() : 0;
    return IntStream.rangeClosed(0, useful).mapToObj(r -> area.then(life, kind, r)).toList();
  }

  /** Returns what is decided in the next two years whatever happens in them. */
  private static List<Object> decisions(TrialArea area, Life life) {
    List<Object> decisions = new ArrayList<>(switches(area, life));
    for (Life next : followers(area, life)) {
      decisions.add(decision(area, next));
      decisions.addAll(switches(area, next));
      followers(area, next).forEach(later -> decisions.add(decision(area, later)));
    }
    return decisions;
  }

  private static List<Life> followers(TrialArea area, Life life) {
    return area.kinds(life.next()).stream()
        .flatMap(kind -> repaired(area, life, kind).stream())
        .toList();
  }

  private record Decided(WaitingOutcome waiting, Optional<Cap> cap) {}

  private static Object decision(TrialArea area, Life life) {
    if (!life.years().getLast().kind().isResident()) {
      return life.years().getLast().kind();
    }
    Ruling ruling = area.rule(life);
    return new Decided(ruling.waiting(), ruling.cap());
  }

  /** Returns what is decided when arrears are paid, on the first day of every month. */
  private static List<WaitingOutcome> switches(TrialArea area, Life life) {
    return area.days().every(life.next()).stream()
        .filter(day -> day.getDayOfMonth() == 1)
        .map(day -> switched(area, life, day))
        .toList();
  }

  private static WaitingOutcome switched(TrialArea area, Life life, LocalDate day) {
    Resident row = TrialArea.payment(life.next(), day, 0, true);
    return area.waiting(area.gather(life, row, Payer.ORDINARY).orElseThrow());
  }
}
