package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.SecondFactors;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class JumpingClockTest {

  private static final Duration YEARS = Duration.ofDays(3 * 365);
  private static final AtomicReference<Duration> JUMP = new AtomicReference<>(Duration.ZERO);
  private static TestService service;

  @BeforeAll
  static void start() {
    InstantSource jumping = () -> Instant.now().plus(JUMP.get());
    service =
        TestService.start(
            TestDatabase.fresh(),
            Map.of("canbao.session.remembered", "1ms"),
            beans ->
                beans.registerBean(
                    "jumpingClock",
                    Clock.class,
                    () -> jumping.withZone(ZoneOffset.UTC),
                    bean -> bean.setPrimary(true)));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void right() {
    JUMP.set(Duration.ZERO);
  }

  @Test
  void sessionsAndRepeatedRequestsGoByTheClockOfTheDatabase() {
    Visitor person = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    Visitor keyed = Ledger.keyed(person);
    String first = keyed.post("/api/staff", Ledger.account("clock")).body();
    for (Duration jump : List.of(YEARS, YEARS.negated(), Duration.ZERO)) {
      JUMP.set(jump);
      assertThat(person.get("/api/me/sessions").statusCode()).isEqualTo(200);
      assertThat(keyed.post("/api/staff", Ledger.account("clock")).body()).isEqualTo(first);
    }
    Ledger.assertOnce(service.database(), "clock");
  }

  @Test
  void aCodeIsGoodOnceWhereverTheClockGoesAndANewDeviceStartsAnew() {
    Member member = new TestStaff(service).member(List.of(Role.CLERK), "9901");
    byte[] secret = bound(member.id());
    JUMP.set(Duration.ofHours(1));
    String ahead = code(secret);
    assertThat(accepted(member.id(), ahead)).isTrue();
    assertThat(accepted(member.id(), ahead)).isFalse();
    JUMP.set(Duration.ZERO);
    assertThat(accepted(member.id(), ahead)).as("a code of the future").isFalse();
    assertThat(accepted(member.id(), code(secret))).as("older than the last one").isFalse();

    assertThat(
            new TestStaff(service)
                .with(Role.SECURITY_ADMINISTRATOR, "99")
                .post("/api/staff/%d/second-factor-removal".formatted(member.id()), "{}")
                .statusCode())
        .isEqualTo(200);
    byte[] another = bound(member.id());
    assertThat(another).isNotEqualTo(secret);
  }

  private static byte[] bound(long account) {
    SecondFactors factors = service.part(SecondFactors.class);
    Accounts accounts = service.part(Accounts.class);
    byte[] secret = asSystem(() -> factors.begin(accounts.get(account)));
    String code = code(secret);
    asSystem(
        () -> {
          factors.confirm(accounts.get(account), code);
          return true;
        });
    return secret;
  }

  private static boolean accepted(long account, String code) {
    return asSystem(() -> service.part(SecondFactors.class).accepts(account, code));
  }

  private static <T> T asSystem(Supplier<T> work) {
    return CurrentActor.as(
        Actor.system("test"),
        () -> service.part(TransactionTemplate.class).execute(_ -> work.get()));
  }

  private static String code(byte[] secret) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(secret, codes.getAlgorithm()), Instant.now().plus(JUMP.get()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
