package org.canbao.service.contribution;

import java.util.List;
import java.util.Optional;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/** 代缴人: who shall pay a part of the person's share. */
final class Helpers {

  private static final int MOST = 5;

  private Helpers() {}

  static List<Line.Share> checked(Optional<List<Line.Share>> helpers) {
    List<Line.Share> all = helpers.orElse(List.of());
    new Checks()
        .that(
            all.size() <= MOST
                && all.stream()
                    .allMatch(
                        it ->
                            it != null
                                && it.funder() != null
                                && it.funder().isHelper()
                                && it.amount() != null
                                && it.amount().isPositive())
                && all.stream().map(Line.Share::funder).distinct().count() == all.size(),
            "helpers",
            Text.of(
                "每项应为 FAMILY_ACCOUNT、VILLAGE_COLLECTIVE、CHARITY 之一和大于零的金额，不重复",
                "expected FAMILY_ACCOUNT, VILLAGE_COLLECTIVE or CHARITY, each once, with more than"
                    + " nothing"))
        .done();
    return all;
  }
}
