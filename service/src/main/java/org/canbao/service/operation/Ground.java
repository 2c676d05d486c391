package org.canbao.service.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;
import org.canbao.service.database.Login;
import org.canbao.service.database.Preparation;

/**
 * 地基: the database under an installation, its own or an existing one, opened for one command or for
 * serving.
 */
record Ground(Path home, Login owner, Login service, Optional<PostgresServer> server)
    implements AutoCloseable {

  private static final String DATABASE = "canbao";

  /** Starts the installation's own server, or takes the existing one. */
  static Ground open(Place place) {
    Path home = place.home();
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return place
        .database()
        .map(url -> of(home, new Login(url, place.user(), Place.password()), Optional.empty()))
        .orElseGet(() -> own(home));
  }

  private static Ground own(Path home) {
    PostgresServer server = PostgresServer.start(PostgresSettings.in(home.resolve("postgres")));
    Login administrator = new Login(server.url("postgres"), server.user(), server.password());
    Preparation.createDatabase(administrator, DATABASE);
    return of(
        home,
        new Login(server.url(DATABASE), server.user(), server.password()),
        Optional.of(server));
  }

  private static Ground of(Path home, Login owner, Optional<PostgresServer> server) {
    String user = serviceUser(owner.database());
    return new Ground(
        home, owner, new Login(owner.url(), user, servicePassword(owner, user)), server);
  }

  /**
   * The service's own login: its name is of the database, so that two databases of one server do
   * not share it.
   */
  private static String serviceUser(String database) {
    return Optional.ofNullable(System.getenv("CANBAO_DATABASE_SERVICE_USER"))
        .orElse(database + "_service_login");
  }

  /**
   * Derived from the owner's, so that every instance comes to the same without another secret to
   * keep.
   */
  private static String servicePassword(Login owner, String user) {
    String given = System.getenv("CANBAO_DATABASE_SERVICE_PASSWORD");
    if (given != null) {
      return given;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              ("canbao:" + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    server.ifPresent(PostgresServer::close);
  }
}
