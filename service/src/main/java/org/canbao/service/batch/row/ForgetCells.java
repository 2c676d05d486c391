package org.canbao.service.batch.row;

import java.time.LocalTime;
import org.canbao.service.batch.BatchSettings;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 清除单元格: what stood in the cells goes some time after a list has ended or was left lying. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchSettings.class)
class ForgetCells {

  private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);
  private static final int AT_ONCE = 5000;

  @Bean
  Chore forgetBatchCells(JdbcClient database, BatchSettings settings) {
    return new Chore(
        "forget-batch-cells",
        Recurring.daily(AT_NIGHT, new Job.Nothing()),
        () -> forget(database, settings.keepCells().toSeconds()));
  }

  /** A list that nobody accepted in all that time is withdrawn first. */
  static int forget(JdbcClient database, long seconds) {
    database
        .sql(
            """
            update batch set state = 'WITHDRAWN', ended_at = uploaded_at, version = version + 1
            where state in ('CHECKING', 'CHECKED', 'SUBMITTED') and uploaded_at < now() - make_interval(secs => ?)
            """)
        .param(seconds)
        .update();
    return database
        .sql(
            """
            update batch_row set cells = null where id in (
              select r.id from batch b join batch_row r on r.batch_id = b.id
              where b.ended_at < now() - make_interval(secs => ?) and r.cells is not null limit ?)
            """)
        .params(seconds, AT_ONCE)
        .update();
  }
}
