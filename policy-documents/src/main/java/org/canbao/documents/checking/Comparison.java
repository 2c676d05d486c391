package org.canbao.documents.checking;

import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.documents.Limit;
import org.canbao.documents.Unit;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.price.Subsidy;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Percent;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitUnit;

/**
 * 比较: compares a value with a limit, in yuan where one of them is a share and the other is not.
 *
 * @param base the base limit of the area and year
 * @param personal its personal contribution
 */
record Comparison(Optional<Money> base, Optional<Money> personal) {

  private static final Percent WHOLE = Percent.of(100);

  /** Compares like {@link Comparable}; empty where the amount behind a share is not known. */
  OptionalInt compare(Object value, Limit limit) {
    return switch (value) {
      case Integer count -> counts(count, limit);
      case WaitLength(int length, WaitUnit unit) -> waits(length, unit, limit);
      case Money money -> yuan(money, limit);
      case Amount amount -> amount(amount, limit);
      case Penalty.PerYear(Amount step) -> amount(step, limit);
      case Penalty.None _ -> yuan(Money.ZERO, limit);
      case SubsidyClass(var _, Subsidy subsidy) -> subsidy(subsidy, limit);
      default -> OptionalInt.empty();
    };
  }

  private OptionalInt amount(Amount amount, Limit limit) {
    return switch (amount) {
      case Amount.Fixed(Money money) -> yuan(money, limit);
      case Amount.ShareOfBase(Percent share) -> share(share, Unit.PERCENT_OF_BASE, limit);
    };
  }

  private OptionalInt subsidy(Subsidy subsidy, Limit limit) {
    return switch (subsidy) {
      case Subsidy.Full _ -> share(WHOLE, Unit.PERCENT_OF_PERSONAL_CONTRIBUTION, limit);
      case Subsidy.Share(Percent share) ->
          share(share, Unit.PERCENT_OF_PERSONAL_CONTRIBUTION, limit);
      case Subsidy.Fixed(Money money) -> yuan(money, limit);
    };
  }

  private OptionalInt yuan(Money money, Limit limit) {
    return switch (limit) {
      case Limit.Yuan(Money bound) -> OptionalInt.of(money.compareTo(bound));
      case Limit.Share(Percent share, Unit unit) ->
          whole(unit)
              .map(of -> OptionalInt.of(money.compareTo(share.of(of))))
              .orElseGet(OptionalInt::empty);
      case Limit.Count _ -> OptionalInt.empty();
    };
  }

  private OptionalInt share(Percent share, Unit unit, Limit limit) {
    if (limit instanceof Limit.Share(Percent bound, Unit of) && of == unit) {
      return OptionalInt.of(Integer.compare(share.hundredths(), bound.hundredths()));
    }
    return whole(unit).map(of -> yuan(share.of(of), limit)).orElseGet(OptionalInt::empty);
  }

  private Optional<Money> whole(Unit unit) {
    return unit == Unit.PERCENT_OF_BASE ? base : personal;
  }

  private static OptionalInt waits(int length, WaitUnit unit, Limit limit) {
    Unit counted =
        switch (unit) {
          case MONTH -> Unit.MONTH;
          case DAY -> Unit.DAY;
        };
    return limit.unit() == counted ? counts(length, limit) : OptionalInt.empty();
  }

  private static OptionalInt counts(int count, Limit limit) {
    return limit instanceof Limit.Count(int bound, Unit _)
        ? OptionalInt.of(Integer.compare(count, bound))
        : OptionalInt.empty();
  }
}
