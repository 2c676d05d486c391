package org.canbao.service.access.session;

import java.time.Duration;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清理会话: removes each hour the sessions that have ended and the failures that count no more. */
@Configuration(proxyBeanMethods = false)
class ForgetSessions {

  @Bean
  Chore forgetEndedSessions(Sessions sessions) {
    return new Chore(
        "forget-sessions",
        Recurring.every(Duration.ofHours(1), new Job.Nothing()),
        sessions::forgetEnded);
  }

  @Bean
  Chore forgetOldFailures(SignInFailures failures) {
    return new Chore(
        "forget-sign-in-failures",
        Recurring.every(Duration.ofHours(1), new Job.Nothing()),
        failures::forgetOld);
  }
}
