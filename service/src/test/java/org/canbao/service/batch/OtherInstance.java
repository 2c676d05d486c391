package org.canbao.service.batch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.database.Login;
import org.springframework.context.SmartLifecycle;

/** The whole service in a process of its own, which can be killed as a failing machine kills it. */
record OtherInstance(Process process) implements AutoCloseable {

  static OtherInstance prepare(Login login, String name) throws IOException {
    return new OtherInstance(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherInstance.class.getName(),
                login.url(),
                login.user(),
                login.password())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/other-%s.log".formatted(name)))
            .start());
  }

  /** From now on it takes jobs up. */
  void runJobs() throws IOException {
    process.outputWriter().write("run\n");
    process.outputWriter().flush();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Starts, and runs jobs once it is told to. */
  public static void main(String[] login) throws IOException, InterruptedException {
    TestDatabase database =
        new TestDatabase(
            new Login(login[0], login[1], login[2]), new Login(login[0], login[1], login[2]));
    try (TestService service =
            ListedVillage.service(
                database,
                Map.of("canbao.jobs.enabled", "false", "spring.main.lazy-initialization", "true"));
        BufferedReader told =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      told.readLine();
      service.context().getBean("workScheduler", SmartLifecycle.class).start();
      Thread.sleep(120_000);
    }
  }
}
