package org.canbao.service.access.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 短暂记忆: what was read a moment ago under the hash of a token.
 *
 * <p>Those who ask for the same at the same time wait for one reading and share how it ends: while
 * the database is away, they are told so together and do not queue behind each other.
 */
public final class Remembered<V> {

  private final AsyncCache<ByteBuffer, V> values;

  /** Remembers so many values for so long. */
  public Remembered(int most, Duration time) {
    this.values = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(time).buildAsync();
  }

  /** The remembered value, or the one that is read now. A failure is not remembered. */
  public V get(byte[] hash, Supplier<V> reading) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> earlier =
        values.asMap().putIfAbsent(ByteBuffer.wrap(hash), mine);
    return earlier == null ? read(reading, mine) : joined(earlier);
  }

  private static <V> V read(Supplier<V> reading, CompletableFuture<V> mine) {
    try {
      V value = reading.get();
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> V joined(CompletableFuture<V> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Forgets one, now and when the running transaction has ended: until then others read the old. */
  public void forget(byte[] hash) {
    nowAndAfterwards(() -> values.asMap().remove(ByteBuffer.wrap(hash)));
  }

  /** Forgets all, now and when the running transaction has ended. */
  public void forgetAll() {
    nowAndAfterwards(() -> values.asMap().clear());
  }

  private static void nowAndAfterwards(Runnable forgetting) {
    forgetting.run();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              forgetting.run();
            }
          });
    }
  }
}
