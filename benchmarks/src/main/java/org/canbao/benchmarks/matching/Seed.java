package org.canbao.benchmarks.matching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.canbao.invented.feed.World;

/**
 * 种子: a public one for development, else one made of the commit and the day, which nobody can tune
 * for.
 */
final class Seed {

  private static final long PUBLIC = 20_260_101;
  private static final String VARIABLE = "BENCHMARK_SEED";

  private Seed() {}

  static long of(World world) {
    return switch (world) {
      case DEVELOPMENT -> PUBLIC;
      case FRESH, SHIFTED -> digest(System.getenv().getOrDefault(VARIABLE, "") + world);
    };
  }

  private static long digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() >>> 16;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
