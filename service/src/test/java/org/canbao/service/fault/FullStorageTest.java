package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FullStorageTest {

  private static final Path SMALL = Path.of("target", "small-storage").toAbsolutePath();
  private static final int MOST_WRITES = 400;

  @BeforeEach
  void mount() throws Exception {
    Files.createDirectories(SMALL);
    run("umount", SMALL.toString());
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", SMALL.toString()),
        "a small storage can be mounted by root alone");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", SMALL.toString());
  }

  @Test
  void whenTheStorageIsFullWritesAreRefusedReadsGoOnAndNothingIsLost() throws Exception {
    Path space = Files.createDirectory(SMALL.resolve("space"));
    try (OwnServer server = OwnServer.begin()) {
      server.run("create tablespace small location '%s'".formatted(space));
      try {
        TestDatabase database = server.database("canbao_full", "tablespace small");
        try (TestService service =
            TestService.start(database, Map.of("canbao.limits.burst", 10_000))) {
          filled(service, database);
        }
      } finally {
        server.run("drop database if exists canbao_full with (force)");
        server.run("drop tablespace small");
      }
    }
  }

  private static void filled(TestService service, TestDatabase database) throws Exception {
    Visitor person = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    Path filling = fill();
    int written = 0;
    Visitor last = Ledger.keyed(person);
    HttpResponse<String> answer = last.post("/api/staff", Ledger.account("full-0"));
    while (answer.statusCode() == 201 && written < MOST_WRITES) {
      written++;
      last = Ledger.keyed(person);
      answer = last.post("/api/staff", Ledger.account("full-" + written));
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("storage-full", "存储空间已满").doesNotContain("Exception");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(person.get("/api/staff?limit=200").statusCode()).isEqualTo(200);
    assertThat(person.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

    Files.delete(filling);
    assertThat(last.post("/api/staff", Ledger.account("full-" + written)).statusCode())
        .isEqualTo(201);
    for (int i = 0; i <= written; i++) {
      Ledger.assertOnce(database, "full-" + i);
    }
    Ledger.assertIntact(service);
  }

  private static Path fill() throws IOException {
    Path filling = SMALL.resolve("filling");
    try (OutputStream out = Files.newOutputStream(filling)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filling;
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
