package org.canbao.service.person.web;

import java.util.Optional;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.TodayCode;
import org.springframework.stereotype.Component;

/** 区划代码: under which code a division stands today. */
@Component
record Codes(Divisions divisions) {

  Optional<String> of(long division) {
    return divisions.today(division).map(TodayCode::code);
  }
}
