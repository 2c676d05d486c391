package org.canbao.service.person.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.person.Person;
import org.canbao.service.protection.RevealPurpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 阅档留痕: who looked at which file stands in the audit trail, before it is shown. Who looks again
 * within a few minutes, for the same purpose, leaves no further entry.
 */
@Component
class FileViews {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 20_000;

  private final PersonTrail trail;
  private final Clock clock;
  private final Map<View, Instant> noted = new ConcurrentHashMap<>();

  FileViews(PersonTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  private record View(String actor, long person, Optional<RevealPurpose> purpose) {}

  /** Notes a look at a file in the transaction that shows it. */
  void note(Person person, Optional<RevealPurpose> purpose) {
    View view = new View(CurrentActor.get().id(), person.id(), purpose);
    Instant now = clock.instant();
    if (!isFresh(noted.get(view), now)) {
      trail.viewed(person, purpose);
      remember(view, now);
    }
  }

  private static boolean isFresh(@Nullable Instant before, Instant now) {
    return before != null
        && !now.isBefore(before)
        && Duration.between(before, now).compareTo(REMEMBERED) < 0;
  }

  /** Only what was kept is remembered; what is forgotten leaves one entry more. */
  private void remember(View view, Instant now) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            if (noted.size() >= MOST) {
              noted.values().removeIf(before -> !isFresh(before, now));
            }
            if (noted.size() < MOST) {
              noted.put(view, now);
            }
          }
        });
  }
}
