package org.canbao.invented;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 成家: puts people of drawn ages and sexes into households: couples of like age, children with
 * parents who could be theirs, some of the old with younger couples, the others alone.
 */
final class Families {

  private static final int GROWN = 22;
  private static final int OLD = 70;
  private static final int TRIES = 12;

  private final int[] born;
  private final boolean[] male;
  private final boolean[] twin;
  private final int today;
  private final SplittableRandom random;
  private final List<Household> households = new ArrayList<>();
  private final Household[] of;
  private final String[] relation;
  private final Names.Part[] surname;

  /** 户: its head, and the younger woman who could be a mother, or the head alone. */
  record Household(int number, int head, int parent) {}

  Families(int[] born, boolean[] male, boolean[] twin, int today, SplittableRandom random) {
    this.born = born;
    this.male = male;
    this.twin = twin;
    this.today = today;
    this.random = random;
    this.of = new Household[born.length];
    this.relation = new String[born.length];
    this.surname = new Names.Part[born.length];
    settle();
  }

  int count() {
    return households.size();
  }

  int household(int person) {
    return of[person].number();
  }

  /** The mother of a child of the house, -1 when the house has none. */
  int mother(int person) {
    int parent = of[person].parent();
    boolean child = relation[person].equals("SON") || relation[person].equals("DAUGHTER");
    return child && !male[parent] ? parent : -1;
  }

  String relation(int person) {
    return relation[person];
  }

  Names.Part surname(int person) {
    return surname[person];
  }

  private void settle() {
    List<Integer> grown =
        IntStream.range(0, born.length)
            .filter(person -> age(person) >= GROWN)
            .boxed()
            .sorted(Comparator.comparingInt(person -> born[person]))
            .toList();
    pair(grown);
    for (int person = 0; person < born.length; person++) {
      if (of[person] == null) {
        join(person);
      }
    }
  }

  /** Goes through the grown by age and lets a man and a woman who follow each other be a couple. */
  private void pair(List<Integer> grown) {
    int waiting = -1;
    for (int person : grown) {
      if (random.nextInt(100) < 12) {
        alone(person);
      } else if (waiting < 0) {
        waiting = person;
      } else if (male[waiting] != male[person]) {
        couple(waiting, person);
        waiting = -1;
      } else {
        alone(waiting);
        waiting = person;
      }
    }
    if (waiting >= 0) {
      alone(waiting);
    }
  }

  private void couple(int one, int other) {
    int head = male[one] ? one : other;
    int wife = male[one] ? other : one;
    found(head, wife);
    enter(wife, of[head], "SPOUSE", Names.surname(random));
  }

  /** Lives alone, or with a younger couple when old. */
  private void alone(int person) {
    if (age(person) >= OLD && random.nextInt(3) == 0) {
      return; // joins later, when all couples are there
    }
    found(person, person);
  }

  private void found(int head, int parent) {
    Household household = new Household(households.size(), head, parent);
    households.add(household);
    enter(head, household, "HEAD", Names.surname(random));
  }

  private void enter(int person, Household household, String as, Names.Part name) {
    of[person] = household;
    relation[person] = as;
    surname[person] = name;
  }

  private void join(int person) {
    if (twin[person] && of[person - 1] != null) {
      enter(person, of[person - 1], child(person, relation[person - 1]), surname[person - 1]);
    } else if (households.isEmpty()) {
      found(person, person);
    } else {
      join(person, candidate(person));
    }
  }

  private void join(int person, Household household) {
    Names.Part name = surname[household.head()];
    int years = age(household.parent()) - age(person);
    if (age(person) >= OLD) {
      enter(person, household, "PARENT", male[person] ? name : Names.surname(random));
    } else if (years >= 18 && years <= 45) {
      enter(person, household, male[person] ? "SON" : "DAUGHTER", name);
    } else if (years > 45) {
      enter(person, household, "GRANDCHILD", name);
    } else {
      enter(person, household, "OTHER_RELATIVE", name);
    }
  }

  /** A household of a couple that could be the parents, the best of some. */
  private Household candidate(int person) {
    Household best = households.get(random.nextInt(households.size()));
    for (int i = 0; i < TRIES && !fits(person, best); i++) {
      best = households.get(random.nextInt(households.size()));
    }
    return best;
  }

  private boolean fits(int person, Household household) {
    int years = age(household.parent()) - age(person);
    return age(person) >= OLD
        ? years >= -35 && years <= -20
        : years >= 20 && years <= 40 && household.head() != household.parent();
  }

  private String child(int person, String other) {
    return switch (other) {
      case "SON", "DAUGHTER" -> male[person] ? "SON" : "DAUGHTER";
      default -> other;
    };
  }

  private int age(int person) {
    return Ages.age(born[person], today);
  }
}
