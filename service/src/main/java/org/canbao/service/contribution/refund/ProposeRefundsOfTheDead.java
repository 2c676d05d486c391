package org.canbao.service.contribution.refund;

import java.time.Duration;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 去世人员退费提醒: every ten minutes, money of the dead is proposed to be refunded. */
@Configuration(proxyBeanMethods = false)
class ProposeRefundsOfTheDead {

  @Bean
  Chore refundsOfTheDead(Refunds refunds) {
    return new Chore(
        "propose-refunds-of-the-dead",
        Recurring.every(Duration.ofMinutes(10), new Job.Nothing()),
        refunds::proposeForTheDead);
  }
}
