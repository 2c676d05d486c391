package org.canbao.service.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 批量设置.
 *
 * @param keepCells how long what stood in the cells is kept after a batch has ended
 * @param mostRows the most rows of a list
 */
@ConfigurationProperties("canbao.batches")
public record BatchSettings(Duration keepCells, int mostRows) {}
