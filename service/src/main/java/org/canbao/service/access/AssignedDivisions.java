package org.canbao.service.access;

import java.time.Clock;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 归属区划: divisions to which accounts and clients belong, as they stand today. */
@Component
public class AssignedDivisions {

  private final Divisions divisions;
  private final Clock clock;

  AssignedDivisions(Divisions divisions, Clock clock) {
    this.divisions = divisions;
    this.clock = clock;
  }

  /** The division that has a code today; refused when there is none. */
  public Division get(String code) {
    return divisions
        .find(code, China.today(clock))
        .orElseThrow(
            () ->
                Problem.notFound(
                    "division-unknown", Text.of("今日没有代码为此的区划", "no division has this code today")));
  }

  /** The division that has a code today and lies in the territory of who acts now. */
  public Division getInTerritory(String code) {
    Division division = get(code);
    if (!CurrentActor.get().territory().covers(division.code())) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("该区划不在您的管辖范围内", "this division lies outside your territory"));
    }
    return division;
  }
}
