package org.canbao.service.policy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 政策设置.
 *
 * @param folder with documents that are laid over the shipped ones; need not exist
 */
@ConfigurationProperties("canbao.policies")
record PolicySettings(Path folder) {}
