package org.canbao.service.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.canbao.service.contribution.Line.Share;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final List<Funder> HELPERS =
      List.of(Funder.FAMILY_ACCOUNT, Funder.VILLAGE_COLLECTIVE, Funder.CHARITY);

  @Test
  void whoeverHelpsTheSharesAddUpToThePriceAndThePersonsSideStays() {
    Random random = new Random(1);
    for (int round = 0; round < 10_000; round++) {
      Yuan subsidy = amount(random);
      Yuan own = amount(random);
      Line line =
          new Line(
              LineKind.PREMIUM,
              2027,
              subsidy.plus(own),
              List.of(
                  new Share(Funder.MEDICAL_ASSISTANCE, subsidy), new Share(Funder.PERSON, own)));
      List<Share> helpers = new ArrayList<>();
      HELPERS
          .subList(0, random.nextInt(4))
          .forEach(it -> helpers.add(new Share(it, amount(random))));
      Line helped = line.helpedBy(helpers);
      assertThat(Yuan.sum(helped.shares().stream().map(Share::amount).toList()))
          .isEqualTo(line.price());
      assertThat(helped.personal()).isEqualTo(own);
      assertThat(helped.shares()).allMatch(share -> share.amount().isPositive());
    }
  }

  @Test
  void aLineWhoseSharesDoNotAddUpCannotBe() {
    assertThatThrownBy(
            () ->
                new Line(
                    LineKind.PREMIUM,
                    2027,
                    Yuan.of("1.00"),
                    List.of(new Share(Funder.PERSON, Yuan.of("0.99")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.00")
        .hasMessageContaining("0.99");
  }

  private static Yuan amount(Random random) {
    return new Yuan(BigDecimal.valueOf(random.nextInt(100_000), 2));
  }
}
