package org.canbao.service.determination;

import java.time.Clock;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.policy.Instruments;
import org.canbao.service.work.Jobs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 启用政策文件: a start with other documents than ever before looks for what they change. */
@Component
class KeepInstruments implements ApplicationRunner {

  private final Instruments instruments;
  private final Jobs jobs;
  private final InstrumentChange search;
  private final Clock clock;
  private final TransactionTemplate transactions;

  KeepInstruments(
      Instruments instruments,
      Jobs jobs,
      InstrumentChange search,
      Clock clock,
      TransactionTemplate transactions) {
    this.instruments = instruments;
    this.jobs = jobs;
    this.search = search;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    CurrentActor.as(
        Actor.system("instruments"), () -> transactions.executeWithoutResult(_ -> keep()));
  }

  private void keep() {
    if (instruments.keepCurrent()) {
      jobs.request(search, new InstrumentChange.Nothing(), clock.instant());
    }
  }
}
