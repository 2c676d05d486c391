package org.canbao.service.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * 缴费项目: one thing that is paid for.
 *
 * @param year the year that is paid for or repaired
 * @param price what the funders together pay
 * @param shares who pays how much; they add up to the price
 */
public record Line(LineKind kind, int year, Yuan price, List<Share> shares) {

  /** 承担: a funder's share. */
  public record Share(Funder funder, Yuan amount) {}

  public Line {
    shares = shares.stream().filter(share -> !share.amount().isZero()).toList();
    Yuan sum = Yuan.sum(shares.stream().map(Share::amount).toList());
    if (!sum.equals(price)) {
      throw new IllegalArgumentException(
          "the shares of a line add up to its price %s, but were %s".formatted(price, sum));
    }
  }

  /** One that the person pays alone. */
  static Line ofPerson(LineKind kind, int year, Yuan price) {
    return new Line(kind, year, price, List.of(new Share(Funder.PERSON, price)));
  }

  /** What is paid on the person's side, whoever helps. */
  Yuan personal() {
    return of(Funder::isPersonal);
  }

  /** What certain funders pay. */
  Yuan of(Predicate<Funder> which) {
    return Yuan.sum(
        shares.stream().filter(share -> which.test(share.funder())).map(Share::amount).toList());
  }

  /** The same with a part of the person's share taken over by others. */
  Line helpedBy(List<Share> helpers) {
    Yuan left = of(Funder.PERSON::equals);
    List<Share> now =
        new ArrayList<>(shares.stream().filter(share -> share.funder() != Funder.PERSON).toList());
    for (Share helper : helpers) {
      Yuan taken = helper.amount().atMost(left);
      now.add(new Share(helper.funder(), taken));
      left = left.minus(taken);
    }
    now.add(new Share(Funder.PERSON, left));
    return new Line(kind, year, price, now);
  }
}
