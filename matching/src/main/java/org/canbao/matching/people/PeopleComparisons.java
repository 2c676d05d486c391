package org.canbao.matching.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.canbao.matching.name.NameLevel;
import org.canbao.matching.score.Comparison;

/** 人员比对项: the matters in which two people are compared, told once. */
public final class PeopleComparisons {

  /** 姓名. */
  public static final String NAME = "name";

  /** 号码与出生日期. */
  public static final String IDENTITY = "identity";

  /** 性别. */
  public static final String SEX = "sex";

  /** 两个有效号码: two right numbers that are not the same. */
  public static final String NUMBERS = "numbers";

  private PeopleComparisons() {}

  /** All of them, names weighed by how common they are. */
  public static List<Comparison<Compared>> all(NameFrequencies frequencies) {
    return List.of(
        new NameComparison(frequencies),
        new Simple(
            IDENTITY,
            names(IdentityLevel.values()),
            (one, other) -> index(IdentityLevel.of(one.particulars(), other.particulars()))),
        new Simple(SEX, List.of("SAME", "DIFFERENT"), PeopleComparisons::sex),
        new Simple(NUMBERS, List.of("OTHER", "DISTINCT"), PeopleComparisons::numbers),
        new Simple("place", names(PlaceFit.values()), (one, other) -> place(one, other)),
        tie("phone", Particulars.Ties::phone),
        tie("mother", Particulars.Ties::mother),
        tie("certificate", Particulars.Ties::certificate),
        tie("organisation", Particulars.Ties::organisation));
  }

  /** 一般比对项. */
  private record Simple(
      String title, List<String> levels, BiFunction<Compared, Compared, OptionalInt> degree)
      implements Comparison<Compared> {

    @Override
    public OptionalInt level(Compared one, Compared other) {
      return degree.apply(one, other);
    }
  }

  /** 姓名比对项: a rare name is more evidence than a common one. */
  private record NameComparison(NameFrequencies frequencies) implements Comparison<Compared> {

    @Override
    public String title() {
      return NAME;
    }

    @Override
    public List<String> levels() {
      return names(NameLevel.values());
    }

    @Override
    public OptionalInt level(Compared one, Compared other) {
      return index(one.fit(other).level());
    }

    @Override
    public OptionalDouble frequency(int level, Compared one, Compared other) {
      return switch (NameLevel.values()[level]) {
        case SAME, DOTLESS, VARIANT -> OptionalDouble.of(frequencies.written(other.name()));
        case ONE_SOUND -> OptionalDouble.of(frequencies.sounding(other.name()));
        case LOST_CHARACTER,
            ONE_SHAPE,
            ROMANISED,
            CUT_OFF,
            SWAPPED,
            ONE_DROPPED,
            ONE_OTHER,
            GIVEN_ONLY,
            SURNAME_ONLY,
            DIFFERENT ->
            OptionalDouble.empty();
      };
    }

    @Override
    public int cost(int level, Compared one, Compared other) {
      return one.fit(other).cost();
    }
  }

  /** The parity in a number that agrees has been counted with the number. */
  private static OptionalInt sex(Compared one, Compared other) {
    boolean counted =
        IdentityLevel.of(one.particulars(), other.particulars())
            .filter(IdentityLevel::isOfNumber)
            .isPresent();
    if (counted || one.particulars().sex().isEmpty() || other.particulars().sex().isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(one.particulars().sex().equals(other.particulars().sex()) ? 0 : 1);
  }

  private static OptionalInt numbers(Compared one, Compared other) {
    return one.particulars().number().checked().isPresent()
            && other.particulars().number().checked().isPresent()
            && !one.particulars().number().text().equals(other.particulars().number().text())
        ? OptionalInt.of(1)
        : OptionalInt.empty();
  }

  private static OptionalInt place(Compared one, Compared other) {
    return index(PlaceFit.of(one.particulars().places(), other.particulars().places()));
  }

  private static Simple tie(String title, Function<Particulars.Ties, String> text) {
    return new Simple(
        title,
        List.of("SAME", "DIFFERENT"),
        (one, other) -> {
          String mine = text.apply(one.particulars().ties());
          String yours = text.apply(other.particulars().ties());
          return mine.isEmpty() || yours.isEmpty()
              ? OptionalInt.empty()
              : OptionalInt.of(mine.equals(yours) ? 0 : 1);
        });
  }

  private static OptionalInt index(Optional<? extends Enum<?>> level) {
    return level.isPresent() ? OptionalInt.of(level.get().ordinal()) : OptionalInt.empty();
  }

  private static List<String> names(Enum<?>[] levels) {
    return Arrays.stream(levels).map(Enum::name).toList();
  }
}
