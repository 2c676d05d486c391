package org.canbao.service.enrolment;

import java.time.LocalTime;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 参保到期: each day, as it begins, enrolments begin and end whose day has come. */
@Configuration(proxyBeanMethods = false)
class LetEnrolmentsTakeEffect {

  private static final LocalTime AS_IT_BEGINS = LocalTime.of(0, 2);

  @Bean
  Chore enrolmentsTakeEffect(EnrolmentCourse course) {
    return new Chore(
        "let-enrolments-take-effect",
        Recurring.daily(AS_IT_BEGINS, new Job.Nothing()),
        course::takeEffect);
  }

  @Bean
  Chore enrolmentsOfTheDeadEnd(EnrolmentCourse course) {
    return new Chore(
        "end-enrolments-of-the-dead",
        Recurring.daily(AS_IT_BEGINS, new Job.Nothing()),
        course::endOfTheDead);
  }
}
