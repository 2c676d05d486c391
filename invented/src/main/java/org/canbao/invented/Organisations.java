package org.canbao.invented;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.canbao.divisions.Level;
import org.canbao.invented.Organisation.Kind;

/** 单位集: a kindergarten and a school for each township, employers for each county, universities. */
final class Organisations {

  private static final int PEOPLE_OF_AN_EMPLOYER = 400;
  private static final List<String> TRADES =
      List.of("机械", "钢材", "药业", "食品", "物流", "建筑", "旅游", "纺织", "软件", "农业");

  private final List<Organisation> all = new ArrayList<>();
  private final Map<String, Organisation> kindergartens = new HashMap<>();
  private final Map<String, Organisation> schools = new HashMap<>();
  private final List<Organisation> universities = new ArrayList<>();
  private final Map<String, List<Organisation>> employers = new HashMap<>();

  Organisations(Places places, int people) {
    for (Place township : places.upper(Level.TOWNSHIP)) {
      kindergartens.put(township.code(), add(Kind.KINDERGARTEN, "示例幼儿园", township));
      schools.put(township.code(), add(Kind.SCHOOL, "示例学校", township));
    }
    List<Place> counties = places.upper(Level.COUNTY);
    int each = Math.max(1, people / PEOPLE_OF_AN_EMPLOYER / Math.max(1, counties.size()));
    for (Place county : counties) {
      universities.add(add(Kind.UNIVERSITY, "示例学院", county));
      employers.put(county.code(), employers(county, each));
    }
  }

  private List<Organisation> employers(Place county, int count) {
    List<Organisation> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "示例%s公司%d".formatted(TRADES.get(i % TRADES.size()), i + 1);
      some.add(add(Kind.EMPLOYER, name, county));
    }
    return some;
  }

  private Organisation add(Kind kind, String name, Place place) {
    int number = all.size() + 1;
    String code = Numbers.creditCode(kind == Kind.EMPLOYER ? "91" : "12", number);
    all.add(new Organisation(number, kind, code, place.name() + name, place.id()));
    return all.getLast();
  }

  List<Organisation> all() {
    return all;
  }

  /** Where somebody of this age and place learns, if anywhere. */
  Optional<Organisation> school(Place village, int age, SplittableRandom random) {
    String township = village.code().substring(0, Level.TOWNSHIP.digits());
    if (age >= 3 && age < 6) {
      return Optional.ofNullable(kindergartens.get(township)).filter(_ -> random.nextInt(10) < 8);
    }
    if (age >= 6 && age < 18) {
      return Optional.ofNullable(schools.get(township));
    }
    return age >= 18 && age < 23 && random.nextInt(10) < 4 && !universities.isEmpty()
        ? Optional.of(universities.get(random.nextInt(universities.size())))
        : Optional.empty();
  }

  Optional<Organisation> employer(Place village, SplittableRandom random) {
    return Optional.ofNullable(employers.get(village.code().substring(0, Level.COUNTY.digits())))
        .map(some -> some.get(random.nextInt(some.size())));
  }
}
