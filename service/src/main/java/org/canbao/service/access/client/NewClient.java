package org.canbao.service.access.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.canbao.service.actor.Right;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 新客户端.
 *
 * @param division code of the division that will be its territory
 * @param expiresAt at most two years ahead
 */
public record NewClient(String name, String division, List<Right> scopes, Instant expiresAt) {

  /**
   * What a program may be given: never to keep accounts, give rights or decide on proposals. The
   * tax side tells by an interface what was paid.
   */
  public static final Set<Right> GIVEN_TO_CLIENTS =
      Set.of(
          Right.DIVISION_READ,
          Right.DICTIONARY_READ,
          Right.JOB_READ,
          Right.METRICS_READ,
          Right.CONTRIBUTION_POST);

  private static final Duration LONGEST = Duration.ofDays(731);

  void check(Instant now) {
    Checks checks =
        new Checks()
            .text(name, "name", 80)
            .text(division, "division", 12)
            .that(
                scopes != null
                    && !scopes.isEmpty()
                    && scopes.stream().noneMatch(Objects::isNull)
                    && GIVEN_TO_CLIENTS.containsAll(scopes),
                "scopes",
                Text.of("应为下列权限中的一项或多项：%s", "expected one or more of: %s")
                    .formatted(GIVEN_TO_CLIENTS.stream().map(Enum::name).sorted().toList()));
    PlainNumbers.refuse(checks, name, "name");
    checks.that(
        expiresAt != null && expiresAt.isAfter(now) && expiresAt.isBefore(now.plus(LONGEST)),
        "expiresAt",
        Text.of("应为两年以内的将来时刻", "expected a moment within the next two years"));
    checks.done();
  }
}
