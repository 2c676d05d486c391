package org.canbao.service.work.running;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 作业设置.
 *
 * @param enabled whether this instance runs jobs at all; asking for them is always possible
 * @param atOnce how many one instance runs at the same time
 * @param polling how often an instance looks for what is due
 * @param heartbeat how often it says that it is alive; after four beats missed others take over
 * @param shutdown how long a stopping instance waits for the running steps to end
 */
@ConfigurationProperties("canbao.jobs")
record JobSettings(
    boolean enabled, int atOnce, Duration polling, Duration heartbeat, Duration shutdown) {}
