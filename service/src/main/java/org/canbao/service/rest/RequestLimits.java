package org.canbao.service.rest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 请求限制: how much one may ask for.
 *
 * @param largestBody bytes of a request's body
 * @param slowestBody the time within which a body must have arrived
 * @param longestWork the time after which a write is given up and undone
 * @param requestsPerSecond of one actor, or of one address while nobody signed in, on one instance
 * @param burst how many may come at once
 */
@ConfigurationProperties("canbao.limits")
public record RequestLimits(
    int largestBody,
    Duration slowestBody,
    Duration longestWork,
    int requestsPerSecond,
    int burst) {}
