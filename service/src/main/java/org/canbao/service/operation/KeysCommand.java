package org.canbao.service.operation;

import java.util.concurrent.Callable;
import org.canbao.service.protection.rotation.KeyRotation;
import org.canbao.service.protection.rotation.RotationReport;
import org.canbao.service.protection.rotation.RotationScope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 密钥: rotates the keys that protect personal data, while the service runs or not. */
@Command(name = "keys", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

  private static final int UNFINISHED = 1;

  private KeysCommand() {}

  static CommandLine line(Screen screen) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new Rotate(screen))
        .addSubcommand(new Resume(screen))
        .addSubcommand(new Destroy(screen));
  }

  /** 轮换. */
  @Command(name = "rotate")
  static final class Rotate implements Callable<Integer> {

    private final Screen screen;

    @Mixin private Place place;

    @Option(names = "--only", paramLabel = "KEYS")
    private RotationScope scope = RotationScope.ALL;

    Rotate(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      return work(screen, place, rotation -> rotation.rotate(scope));
    }
  }

  /** 续轮换. */
  @Command(name = "resume")
  static final class Resume implements Callable<Integer> {

    private final Screen screen;

    @Mixin private Place place;

    Resume(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      return work(screen, place, KeyRotation::resume);
    }
  }

  /** 销毁. */
  @Command(name = "destroy-retired")
  static final class Destroy implements Callable<Integer> {

    private final Screen screen;

    @Mixin private Place place;

    Destroy(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      return work(screen, place, KeyRotation::destroyRetired);
    }
  }

  private interface Task {
    RotationReport run(KeyRotation rotation);
  }

  private static int work(Screen screen, Place place, Task task) {
    try (Workshop workshop = Workshop.open(place)) {
      RotationReport report = workshop.keysTurned(task::run);
      report.lines().forEach(line -> screen.answer(line.chinese(), line.english()));
      if (report.finished()) {
        return 0;
      }
      screen.say(
          "轮换尚未完成，可用 keys resume 继续。",
          "The rotation is not finished; keys resume goes on with it.");
      return UNFINISHED;
    }
  }
}
