package org.canbao.postgres;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.canbao.postgres.Launch.Outcome.Failed;
import org.canbao.postgres.Launch.Outcome.Ready;
import org.canbao.postgres.program.Account;
import org.canbao.postgres.program.Installation;
import org.canbao.postgres.trouble.DatabaseTrouble;

/** 启动: brings the server of a home up, from whatever state it is found in. */
final class Starter {

  private static final String WRONG_PASSWORD = "28P01";
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final long REMAINS_END_BY_THEMSELVES = TimeUnit.SECONDS.toNanos(3);

  private final Home home;
  private final PostgresSettings settings;
  private final Pause pause;
  private final Cluster cluster;
  private final Secret secret;
  private final Launch launch;

  private Starter(Home home, PostgresSettings settings, Pause pause) throws IOException {
    this.home = home;
    this.settings = settings;
    this.pause = pause;
    Installation installation = home.installation();
    installation.unpackForThisMachine();
    Account account = Account.choose(home.data(), installation.program("postgres"));
    this.cluster = new Cluster(home, account);
    this.secret = Secret.keptOrNew(home);
    this.launch = new Launch(home, settings, account, pause);
  }

  /** Unpacks the programs and makes the data folder, where that has not happened yet. */
  static Starter prepare(Home home, PostgresSettings settings, Pause pause) throws IOException {
    var starter = new Starter(home, settings, pause);
    starter.cluster.prepare(starter.secret);
    return starter;
  }

  /** Uses the server that runs already if it runs with our settings; else starts it with them. */
  Postmaster bringUp() throws IOException {
    Optional<Postmaster> running = Postmaster.running(home);
    if (running.isPresent() && !isAsWanted(running.get())) {
      running.get().stop();
    }
    return checked(adopted().isPresent() ? adopted().get() : start(false));
  }

  /** Uses the server that runs already, whatever its settings; else starts it where it was. */
  Postmaster keepUp() throws IOException {
    Optional<Postmaster> running = adopted();
    return running.isPresent() ? running.get() : start(true);
  }

  private boolean isAsWanted(Postmaster running) throws IOException {
    int port = settings.port().or(() -> Optional.of(running.port())).get();
    return running.wasStartedWith(launch.words(port));
  }

  private Optional<Postmaster> adopted() throws IOException {
    Optional<Postmaster> running = Postmaster.running(home);
    while (running.isPresent() && running.get().isAlive() && pause.millis(0)) {
      if (running.get().isReady()) {
        new Ports(home).remember(running.get().port());
        return running;
      }
      pause.millis(10);
    }
    return Optional.empty();
  }

  private Postmaster start(boolean samePort) throws IOException {
    long begin = System.nanoTime();
    for (int tries = 1; ; tries++) {
      int port = port(samePort);
      switch (launch.on(port)) {
        case Ready(Postmaster postmaster) -> {
          new Ports(home).remember(port);
          return postmaster;
        }
        case Failed failed -> {
          long spent = System.nanoTime() - begin;
          if (!failed.mayPass() || spent > PATIENCE || !pause.millis(Math.min(50L * tries, 1000))) {
            throw failure(failed);
          }
          if (spent > REMAINS_END_BY_THEMSELVES) {
            launch.endRemains();
          }
        }
      }
    }
  }

  private int port(boolean same) throws IOException {
    var ports = new Ports(home);
    Optional<Integer> kept = same ? ports.remembered() : Optional.empty();
    return kept.isPresent() ? kept.get() : ports.choose(settings.port());
  }

  /** The keeper of the folder is the keeper of the data: a lost password is set anew. */
  private Postmaster checked(Postmaster postmaster) throws IOException {
    if (letsIn(postmaster)) {
      return postmaster;
    }
    postmaster.stop();
    cluster.adopt(secret);
    return start(false);
  }

  private boolean letsIn(Postmaster postmaster) {
    String url = PostgresServer.url(postmaster.port(), "postgres");
    try (var connection = DriverManager.getConnection(url, Cluster.SUPERUSER, secret.password())) {
      return !connection.isClosed();
    } catch (SQLException refused) {
      return !WRONG_PASSWORD.equals(refused.getSQLState());
    }
  }

  private DatabaseTrouble failure(Failed failed) {
    String reason =
        failed
            .text()
            .lines()
            .filter(line -> line.contains("FATAL"))
            .reduce((_, last) -> last)
            .orElse("");
    return new DatabaseTrouble(
        "数据库没有启动：%s（详见 %s）".formatted(reason, home.log()),
        "the database did not start: %s (see %s)".formatted(reason, home.log()));
  }
}
