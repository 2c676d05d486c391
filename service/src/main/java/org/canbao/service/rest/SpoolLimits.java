package org.canbao.service.rest;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 文件请求的限制.
 *
 * @param folder where files are while a request lasts
 * @param largest bytes of a file
 * @param slowest the time within which a file must have arrived
 * @param longestWork the time after which the work with a file is given up and undone
 */
@ConfigurationProperties("canbao.files")
record SpoolLimits(Path folder, long largest, Duration slowest, Duration longestWork) {}
