package org.canbao.service;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.database.Login;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

/**
 * The whole service over real HTTP, in front of which a header says who acts: these tests are about
 * what stands behind the signing in.
 */
public final class OpenService implements AutoCloseable {

  private static final String WHO = "Test-Actor";

  private final ConfigurableApplicationContext context;
  private final Map<String, Actor> known = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private OpenService(
      TestDatabase database,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putIfAbsent("server.port", "0");
    all.putIfAbsent("canbao.home", "target/home");
    all.putIfAbsent("canbao.policies.folder", "src/test/resources/policies");
    all.putIfAbsent("logging.level.root", "warn");
    context =
        new SpringApplicationBuilder(ServiceApplication.class)
            .initializers(
                starting -> {
                  GenericApplicationContext beans = (GenericApplicationContext) starting;
                  beans.registerBean(Login.class, database::service);
                  beans.registerBean(WebSecurityCustomizer.class, OpenService::ignoring);
                  beans.registerBean("actorFilter", FilterRegistrationBean.class, this::filter);
                  more.accept(beans);
                })
            .run(
                all.entrySet().stream()
                    .map(one -> "--" + one.getKey() + "=" + one.getValue())
                    .toArray(String[]::new));
  }

  /** Starts a service with beans of the test's own. */
  public static OpenService start(
      TestDatabase database,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> more) {
    return new OpenService(database, settings, more);
  }

  private static WebSecurityCustomizer ignoring() {
    return web -> web.ignoring().requestMatchers(request -> request.getHeader(WHO) != null);
  }

  private FilterRegistrationBean<Filter> filter() {
    FilterRegistrationBean<Filter> bean =
        new FilterRegistrationBean<>(
            (request, response, chain) -> {
              String who = ((HttpServletRequest) request).getHeader(WHO);
              CurrentActor.as(
                  who == null ? Actor.NOBODY : known.get(who),
                  () -> {
                    try {
                      chain.doFilter(request, response);
                    } catch (IOException | ServletException e) {
                      throw new IllegalStateException(e);
                    }
                  });
            });
    // The end of a stream comes through the filters once more.
    bean.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    bean.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    return bean;
  }

  /** A part of the service. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** A member of staff with the rights of roles and some more, in a territory. */
  public static Actor staff(int number, Territory territory, Role role, Right... more) {
    Set<Right> rights = new HashSet<>(role.rights());
    rights.addAll(List.of(more));
    return new Actor(Actor.Kind.STAFF, "staff:" + number, rights, territory);
  }

  /** Asks for something. */
  public HttpResponse<String> get(Actor who, String path, String... headers) {
    return send(request(who, path, headers).GET());
  }

  /** Asks for bytes. */
  public HttpResponse<byte[]> bytes(Actor who, String path) throws Exception {
    return client.send(request(who, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Opens a stream of lines. */
  public HttpResponse<Stream<String>> lines(Actor who, String path, String... headers)
      throws Exception {
    return client.send(
        request(who, path, headers).GET().build(), HttpResponse.BodyHandlers.ofLines());
  }

  /** Sends something once. */
  public HttpResponse<String> post(Actor who, String path, String body, String... headers) {
    return send(
        request(who, path, headers)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private HttpRequest.Builder request(Actor who, String path, String... headers) {
    known.put(who.id(), who);
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header(WHO, who.id());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes the divisions of a territory their own numbers, so that a test needs none of them. */
  public static void nameDivisionsByNumber(TestDatabase database) {
    database
        .asOwner()
        .sql(
            """
            create or replace function sees(division_id bigint) returns boolean
            language sql stable as
              'select current_setting(''canbao.territory'', true) = ''*'' or division_id::text =
                 any (string_to_array(current_setting(''canbao.territory'', true), '',''))'
            """)
        .update();
  }

  @Override
  public void close() {
    client.shutdownNow();
    context.close();
  }
}
