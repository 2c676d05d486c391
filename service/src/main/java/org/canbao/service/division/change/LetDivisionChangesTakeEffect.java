package org.canbao.service.division.change;

import java.time.Clock;
import java.time.LocalTime;
import org.canbao.service.division.China;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 区划变更生效: each day, as it begins, today's codes follow the changes whose day has come. */
@Configuration(proxyBeanMethods = false)
class LetDivisionChangesTakeEffect {

  private static final LocalTime AS_IT_BEGINS = LocalTime.of(0, 1);

  @Bean
  Chore divisionChangesTakeEffect(DivisionChanges changes, Clock clock) {
    return new Chore(
        "let-division-changes-take-effect",
        Recurring.daily(AS_IT_BEGINS, new Job.Nothing()),
        () -> changes.takeEffect(China.today(clock)));
  }
}
