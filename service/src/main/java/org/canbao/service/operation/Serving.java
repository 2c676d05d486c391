package org.canbao.service.operation;

import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.canbao.service.database.Login;
import org.canbao.service.database.Preparation;
import org.canbao.service.division.loading.DivisionLoading;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** 服务过程: prepares the ground, starts the service on it, says where it is, and waits for the end. */
final class Serving {

  private final Screen screen;
  private final Class<?> application;
  private final int port;

  Serving(Screen screen, Class<?> application, int port) {
    this.screen = screen;
    this.application = application;
    this.port = port;
  }

  /**
   * Serves.
   *
   * @param before what is done on the prepared ground before the start
   * @param ready what is done when the service stands; true to stop at once
   */
  void run(
      Place place,
      Consumer<Ground> before,
      BiPredicate<ConfigurableApplicationContext, Ground> ready) {
    long began = System.nanoTime();
    try (End end = End.awaited();
        Ground ground = Ground.open(place)) {
      new Preparation(ground.owner()).prepare(ground.service());
      before.accept(ground);
      try (ConfigurableApplicationContext context = start(ground)) {
        announce(context, ground.home(), (System.nanoTime() - began) / 1_000_000);
        if (!ready.test(context, ground)) {
          end.await();
        }
      }
    }
  }

  void loadDivisions(Ground ground) {
    if (new DivisionLoading(ground.owner().direct()).loadIfMissing()) {
      screen.say("已载入行政区划。", "The divisions were loaded.");
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
    Path first = home.resolve(FirstSignIn.FILE);
    String address = address(context);
    screen.say(
        "参保服务已就绪：%s（%d 毫秒）".formatted(address, milliseconds),
        "Canbao is ready at %s (%d ms)".formatted(address, milliseconds));
    if (first.toFile().exists()) {
      screen.say(
          "初始帐号及一次性口令在 %s，登录后请删除该文件。".formatted(first),
          "The first accounts and their passwords for one sign-in are in %s; delete it after use."
              .formatted(first));
    }
  }

  static String address(ConfigurableApplicationContext context) {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }
}
