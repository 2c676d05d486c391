package org.canbao.service;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.canbao.service.database.Login;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service, running on a database of its own and listening on a port of its own. */
public record TestService(ConfigurableApplicationContext context, TestDatabase database)
    implements AutoCloseable {

  /** Starts a service with settings of its own. */
  public static TestService start(TestDatabase database, Map<String, Object> settings) {
    return start(database, settings, _ -> {});
  }

  /** Starts a service with beans of the test's own beside. */
  public static TestService start(
      TestDatabase database,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> more) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ServiceApplication.class)
            .initializers(
                starting -> {
                  GenericApplicationContext beans = (GenericApplicationContext) starting;
                  beans.registerBean(Login.class, database::service);
                  more.accept(beans);
                })
            .run(arguments(settings));
    return new TestService(context, database);
  }

  private static String[] arguments(Map<String, Object> settings) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "server.port", "0",
                "canbao.home", "target/home",
                "canbao.policies.folder", "src/test/resources/policies",
                "logging.level.root", "warn"));
    all.putAll(settings);
    return all.entrySet().stream()
        .map(one -> "--" + one.getKey() + "=" + one.getValue())
        .toArray(String[]::new);
  }

  /** The address of a path of this service. */
  public URI at(String path) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  /** A part of the service. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
