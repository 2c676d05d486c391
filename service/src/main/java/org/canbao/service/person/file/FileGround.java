package org.canbao.service.person.file;

import java.time.Clock;
import java.time.LocalDate;
import org.canbao.service.division.China;
import org.springframework.stereotype.Component;

/** 档案基础: what every change of a file stands on. */
@Component
record FileGround(
    PersonRows people, Projection projection, Sources sources, PersonTrail trail, Clock clock) {

  /** 今日. */
  LocalDate today() {
    return China.today(clock);
  }
}
