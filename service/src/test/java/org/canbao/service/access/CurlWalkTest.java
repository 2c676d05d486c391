package org.canbao.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.OwnPassword;
import org.canbao.service.access.account.SecondFactors;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;

/** Runs what docs/api.md tells people to type. */
class CurlWalkTest {

  private static final String PASSWORD = "Sunny-Day-4711";
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void theWalkInTheDocumentsWorksAsItStands() throws Exception {
    String page = Files.readString(Path.of("../docs/api.md"));
    String walk = BLOCK.matcher(page).results().toList().getLast().group(1);
    try (TestService service = TestService.start(TestDatabase.fresh(), Map.of())) {
      String told = run(walk, service);
      assertThat(told)
          .contains(
              "\"NOBODY\"",
              "{\"stage\":\"SECOND_FACTOR\"}",
              "{\"stage\":\"SIGNED_IN\"}",
              "HTTP/1.1 201",
              "Idempotency-Replayed: true",
              "expected 1 to 50 characters");
      assertThat(told.split("\"login\":\"walker\"")).as("made once, answered twice").hasSize(3);
    }
  }

  private static String run(String walk, TestService service) throws Exception {
    long id = new TestStaff(service).member(List.of(Role.SYSTEM_ADMINISTRATOR), "*").id();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-u", "-c", walk).redirectErrorStream(true);
    shell.environment().put("SITE", service.at("").toString());
    shell.environment().put("LOGIN", login(service, id));
    shell.environment().put("PASSWORD", PASSWORD);
    shell.environment().put("CODE", prepare(service, id));
    Process process = shell.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  private static String login(TestService service, long id) {
    return service
        .database()
        .asOwner()
        .sql("select login from staff_account where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /** Gives the account a password and a second factor; returns a code that was not used yet. */
  private static String prepare(TestService service, long id) {
    byte[] secret =
        CurrentActor.as(
            Actor.system("test"),
            () -> {
              StaffAccount account = service.part(Accounts.class).get(id);
              service.part(OwnPassword.class).reset(account, PASSWORD);
              byte[] fresh = service.part(SecondFactors.class).begin(account);
              service.part(SecondFactors.class).confirm(account, code(fresh, Instant.now()));
              return fresh;
            });
    service
        .database()
        .asOwner()
        .sql("update staff_account set password_temporary = false where id = ?")
        .param(id)
        .update();
    return code(secret, Instant.now().plusSeconds(30));
  }

  private static String code(byte[] secret, Instant at) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(secret, codes.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
