package org.canbao.service.access.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 登录设置.
 *
 * @param longest a session ends after this time, used or not
 * @param idle a session ends when it was not used for so long
 * @param remembered how long an instance trusts what it read of a session; a forced sign-out
 *     elsewhere works after it
 * @param failures wrong passwords in a row that lock a login
 * @param locked how long it stays locked
 * @param attemptsPerMinute sign-ins that one address may try
 * @param passwordAge after which a password must be changed
 * @param secureCookie whether cookies travel by HTTPS alone
 */
@ConfigurationProperties("canbao.session")
public record SessionSettings(
    Duration longest,
    Duration idle,
    Duration remembered,
    int failures,
    Duration locked,
    int attemptsPerMinute,
    Duration passwordAge,
    boolean secureCookie) {}
