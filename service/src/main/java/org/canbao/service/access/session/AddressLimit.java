package org.canbao.service.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 地址限制: how often one address may try to sign in, whatever login it tries. */
@Component
public class AddressLimit {

  private static final int WAIT_SECONDS = 60;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();

  private final int attempts;

  AddressLimit(SessionSettings settings) {
    this.attempts = settings.attemptsPerMinute();
  }

  /** Counts one attempt of an address; refuses the one that is too many. */
  public void take(String address) {
    if (!buckets.get(address, _ -> newBucket()).tryConsume(1)) {
      throw Problem.tooOften(
          "too-many-sign-ins",
          Text.of("该地址登录过于频繁，请稍后再试", "too many sign-ins from this address; try again later"),
          WAIT_SECONDS);
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, Duration.ofMinutes(1)))
        .build();
  }
}
