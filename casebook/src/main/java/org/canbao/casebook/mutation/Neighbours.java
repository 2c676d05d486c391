package org.canbao.casebook.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.documents.WindowPattern;
import org.canbao.documents.YearDay;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.price.Subsidy;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Percent;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairPriceYear;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitLength;

/** 相邻值: the values nearest to a value, and all other choices where it is a choice. */
final class Neighbours {

  private static final long YUAN = 100;
  private static final int POINT = 100;

  private Neighbours() {}

  /** Returns the neighbours of a value of a document; none for a group, which is only removed. */
  static List<?> of(Object value) {
    return switch (value) {
      case Integer number -> List.of(number - 1, number + 1);
      case Boolean truth -> List.of(!truth);
      case WaitLength wait -> lengths(wait);
      case GapBase choice -> others(choice, GapBase.values());
      case RepairPriceYear choice -> others(choice, RepairPriceYear.values());
      case AfterGap choice -> others(choice, AfterGap.values());
      case Money money -> amounts(money);
      case Amount amount -> amounts(amount);
      case Penalty penalty -> penalties(penalty);
      case SubsidyClass subsidy -> subsidies(subsidy);
      case Exemption exemption -> exemptions(exemption);
      case SchemeSwitch rule -> switches(rule);
      case YearDay day -> days(day);
      case WindowPattern window -> windows(window);
      case Identity _ -> List.of();
      default -> throw new IllegalArgumentException("expected a value of a term, got " + value);
    };
  }

  private static List<WaitLength> lengths(WaitLength wait) {
    return Stream.of(wait.length() - 1, wait.length() + 1)
        .filter(length -> length >= 0)
        .map(length -> new WaitLength(length, wait.unit()))
        .toList();
  }

  private static List<Money> amounts(Money money) {
    return Stream.of(money.fen() - YUAN, money.fen() + YUAN)
        .filter(fen -> fen >= 0)
        .map(Money::new)
        .toList();
  }

  private static List<Percent> shares(Percent percent) {
    return Stream.of(percent.hundredths() - POINT, percent.hundredths() + POINT)
        .filter(hundredths -> hundredths >= 0 && hundredths <= Percent.of(100).hundredths())
        .map(Percent::new)
        .toList();
  }

  private static List<Amount> amounts(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(Money money) -> mapped(amounts(money), Amount.Fixed::new);
      case Amount.ShareOfBase(Percent percent) -> mapped(shares(percent), Amount.ShareOfBase::new);
    };
  }

  private static List<Penalty> penalties(Penalty penalty) {
    return switch (penalty) {
      case Penalty.None() -> List.of(new Penalty.PerYear(new Amount.Fixed(Money.yuan(1000))));
      case Penalty.PerYear(Amount step) -> {
        List<Penalty> near = new ArrayList<>(mapped(amounts(step), Penalty.PerYear::new));
        near.add(new Penalty.None());
        yield near;
      }
    };
  }

  private static List<SubsidyClass> subsidies(SubsidyClass subsidy) {
    List<Subsidy> near =
        switch (subsidy.subsidy()) {
          case Subsidy.Full() -> List.of(new Subsidy.Share(Percent.of(99)));
          case Subsidy.Share(Percent percent) -> mapped(shares(percent), Subsidy.Share::new);
          case Subsidy.Fixed(Money money) -> mapped(amounts(money), Subsidy.Fixed::new);
        };
    return mapped(near, way -> new SubsidyClass(subsidy.identity(), way));
  }

  private static List<Exemption> exemptions(Exemption exemption) {
    Stream<Exemption> helps =
        others(exemption.helps(), Exemption.Helps.values()).stream()
            .map(other -> new Exemption(exemption.identity(), other, exemption.start()));
    Stream<Exemption> starts =
        others(exemption.start(), Exemption.Start.values()).stream()
            .map(other -> new Exemption(exemption.identity(), exemption.helps(), other));
    return Stream.concat(helps, starts).toList();
  }

  private static List<SchemeSwitch> switches(SchemeSwitch rule) {
    int most = rule.maxInterruptionMonths();
    int least = rule.minContinuousMonths();
    return List.of(
        new SchemeSwitch(most - 1, least),
        new SchemeSwitch(most + 1, least),
        new SchemeSwitch(most, least - 1),
        new SchemeSwitch(most, least + 1));
  }

  private static List<YearDay> days(YearDay day) {
    return List.of(ShiftedDay.of(day, -1), ShiftedDay.of(day, 1));
  }

  private static List<WindowPattern> windows(WindowPattern window) {
    List<WindowPattern> near = new ArrayList<>();
    days(window.opens()).stream()
        .map(opens -> new WindowPattern(opens, window.closes(), window.extensions()))
        .forEach(near::add);
    days(window.closes()).stream()
        .map(closes -> new WindowPattern(window.opens(), closes, window.extensions()))
        .forEach(near::add);
    for (int i = 0; i < window.extensions().size(); i++) {
      int at = i;
      WindowPattern.Extension extension = window.extensions().get(i);
      days(extension.closes()).stream()
          .map(closes -> new WindowPattern.Extension(closes, extension.start()))
          .forEach(other -> near.add(with(window, at, other)));
      others(extension.start(), BenefitStart.values()).stream()
          .map(start -> new WindowPattern.Extension(extension.closes(), start))
          .forEach(other -> near.add(with(window, at, other)));
    }
    return near;
  }

  private static WindowPattern with(WindowPattern window, int at, WindowPattern.Extension other) {
    List<WindowPattern.Extension> extensions =
        IntStream.range(0, window.extensions().size())
            .mapToObj(i -> i == at ? other : window.extensions().get(i))
            .toList();
    return new WindowPattern(window.opens(), window.closes(), extensions);
  }

  private static <E extends Enum<E>> List<E> others(E choice, E[] all) {
    return Arrays.stream(all).filter(other -> other != choice).toList();
  }

  private static <A, B> List<B> mapped(List<A> list, Function<? super A, ? extends B> to) {
    return list.stream().<B>map(to).toList();
  }
}
