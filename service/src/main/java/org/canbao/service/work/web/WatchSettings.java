package org.canbao.service.work.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 进度推送设置.
 *
 * @param interval how often an instance looks at the jobs that are watched there
 * @param silence after which a sign of life is sent
 * @param longest after which a watcher has to come again
 * @param most watchers of one instance
 * @param mostOfOne watchers of one actor on one instance
 */
@ConfigurationProperties("canbao.watching")
record WatchSettings(
    Duration interval, Duration silence, Duration longest, int most, int mostOfOne) {}
