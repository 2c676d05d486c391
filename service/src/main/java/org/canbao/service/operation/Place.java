package org.canbao.service.operation;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** 位置: the folder of an installation and, when it has none of its own, the database it uses. */
final class Place {

  @Option(names = "--home", paramLabel = "DIR", defaultValue = "${env:CANBAO_HOME:-data}")
  private Path home;

  @Option(names = "--database", paramLabel = "URL", defaultValue = "${env:CANBAO_DATABASE_URL:-}")
  private String database;

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      defaultValue = "${env:CANBAO_DATABASE_USER:-canbao}")
  private String user;

  Path home() {
    return home.toAbsolutePath().normalize();
  }

  /** The address of an existing server's database, when one was named. */
  Optional<String> database() {
    return Optional.of(database).filter(url -> !url.isBlank());
  }

  String user() {
    return user;
  }

  /** Comes by the environment alone: arguments are seen by everybody on the machine. */
  static String password() {
    return Optional.ofNullable(System.getenv("CANBAO_DATABASE_PASSWORD")).orElse("");
  }
}
