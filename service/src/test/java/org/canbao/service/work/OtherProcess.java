package org.canbao.service.work;

import java.io.File;
import java.nio.file.Path;
import org.canbao.service.database.Login;

/** An instance in a process of its own, which can be killed as a failing machine kills it. */
final class OtherProcess {

  private OtherProcess() {}

  static Process start(Login login) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            login.url(),
            login.user(),
            login.password())
        .redirectErrorStream(true)
        .redirectOutput(new File("target/other-process.log"))
        .start();
  }

  /** Runs jobs until it is killed. */
  public static void main(String[] login) throws InterruptedException {
    try (Instance instance = new Instance(new Login(login[0], login[1], login[2]), "other", true)) {
      instance.jobs();
      Thread.sleep(120_000);
    }
  }
}
