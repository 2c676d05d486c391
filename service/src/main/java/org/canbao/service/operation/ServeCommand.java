package org.canbao.service.operation;

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
    Serving serving = new Serving(screen, application, port);
    serving.run(
        place,
        ground -> {
          if (!untilReady) {
            serving.loadDivisions(ground);
          }
        },
        (_, _) -> untilReady);
  }
}
