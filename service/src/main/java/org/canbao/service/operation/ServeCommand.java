package org.canbao.service.operation;

import java.nio.file.Path;
import org.canbao.service.database.Login;
import org.canbao.service.database.Preparation;
import org.canbao.service.division.loading.DivisionLoading;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 运行服务. */
@Command(name = "serve")
final class ServeCommand implements Runnable {

  private final Screen screen;
  private final Class<?> application;

  @Mixin private Place place;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:SERVER_PORT:-8080}")
  private int port;

  /** 试运行: starts, and stops as soon as it stands; for the cache that makes later starts quick. */
  @Option(names = "--until-ready", hidden = true)
  private boolean untilReady;

  ServeCommand(Screen screen, Class<?> application) {
    this.screen = screen;
    this.application = application;
  }

  @Override
  public void run() {
    long began = System.nanoTime();
    try (End end = End.awaited();
        Ground ground = Ground.open(place)) {
      new Preparation(ground.owner()).prepare(ground.service());
      if (!untilReady && new DivisionLoading(ground.owner().direct()).loadIfMissing()) {
        screen.say("已载入行政区划。", "The divisions were loaded.");
      }
      try (ConfigurableApplicationContext context = start(ground)) {
        announce(context, ground.home(), (System.nanoTime() - began) / 1_000_000);
        if (!untilReady) {
          end.await();
        }
      }
    }
  }

  private ConfigurableApplicationContext start(Ground ground) {
    return new SpringApplicationBuilder(application)
        .registerShutdownHook(false)
        .initializers(
            context ->
                ((GenericApplicationContext) context).registerBean(Login.class, ground::service))
        .run("--server.port=" + port, "--canbao.home=" + ground.home(), Complaint.TOLD_BY_US);
  }

  private void announce(ConfigurableApplicationContext context, Path home, long milliseconds) {
    int at = ((WebServerApplicationContext) context).getWebServer().getPort();
    Path first = home.resolve(FirstSignIn.FILE);
    screen.say(
        "参保服务已就绪：http://127.0.0.1:%d（%d 毫秒）".formatted(at, milliseconds),
        "Canbao is ready at http://127.0.0.1:%d (%d ms)".formatted(at, milliseconds));
    if (first.toFile().exists()) {
      screen.say(
          "初始帐号及一次性口令在 %s，登录后请删除该文件。".formatted(first),
          "The first accounts and their passwords for one sign-in are in %s; delete it after use."
              .formatted(first));
    }
  }
}
