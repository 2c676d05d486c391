package org.canbao.service.work.running;

import java.time.Duration;
import java.time.LocalTime;
import org.canbao.service.rest.RepeatedRequests;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清理幂等键: forgets each night the answers to writes of more than a week ago. */
@Configuration(proxyBeanMethods = false)
class ForgetRepeatedRequests {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

  @Bean
  Chore forgetOldRequests(RepeatedRequests requests) {
    return new Chore(
        "forget-repeated-requests",
        Recurring.daily(AT_NIGHT, new Job.Nothing()),
        () -> requests.forgetOlderThan(KEPT));
  }
}
