package org.canbao.service.approval;

import java.time.Duration;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 复核过期: writes down, every few minutes, which proposals nobody decided on in time. */
@Configuration(proxyBeanMethods = false)
class ExpireProposals {

  @Bean
  Chore expireOpenProposals(Proposals proposals) {
    return new Chore(
        "expire-proposals",
        Recurring.every(Duration.ofMinutes(10), new Job.Nothing()),
        proposals::expire);
  }
}
