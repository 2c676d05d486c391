package org.canbao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.canbao.postgres.program.Account;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.program.Installation;
import org.canbao.postgres.program.Program;
import org.canbao.postgres.program.Program.Ended;
import org.canbao.postgres.trouble.DatabaseTrouble;

/** 数据文件夹: the data of a server, made once by initdb and never replaced. */
record Cluster(Home home, Account account) {

  /** The superuser with whom the cluster is born. */
  static final String SUPERUSER = "postgres";

  static Path aside(Home home) {
    return home.root().resolve("data.new");
  }

  static Path passwordFile(Home home) {
    return home.root().resolve("secret.initdb");
  }

  /** Makes the data folder unless it is there; a half-made one is made anew. */
  void prepare(Secret secret) throws IOException {
    if (Files.exists(home.data())) {
      checkVersion();
    } else {
      create(secret);
    }
  }

  private void create(Secret secret) throws IOException {
    // An initdb whose parent was killed may still be writing.
    home.installation().processes().forEach(ProcessHandle::destroyForcibly);
    home.clean();
    Path aside = aside(home);
    Folders.createPrivate(aside);
    account.handOver(aside);
    Folders.writePrivate(passwordFile(home), secret.password());
    account.handOver(passwordFile(home));
    Ended ended = Program.run(account.command(initdb(aside)));
    Files.delete(passwordFile(home));
    if (!ended.well()) {
      throw new DatabaseTrouble(
          "无法建立数据库：%s".formatted(ended.output()),
          "the database could not be made: %s".formatted(ended.output()));
    }
    Folders.putInPlace(aside, home.data());
  }

  private List<String> initdb(Path folder) {
    return List.of(
        home.installation().program("initdb").toString(),
        "--pgdata=" + folder,
        "--username=" + SUPERUSER,
        "--pwfile=" + passwordFile(home),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
  }

  private void checkVersion() throws IOException {
    String found = Folders.readOrEmpty(home.data().resolve("PG_VERSION")).strip();
    String expected = Installation.VERSION.split("\\.")[0];
    if (!found.equals(expected)) {
      throw new DatabaseTrouble(
          "%s 不是 PostgreSQL %s 的数据文件夹（其中标明：“%s”）。旧版本的数据请先用旧程序备份，再在新文件夹中恢复"
              .formatted(home.data(), expected, found),
          "%s is no data folder of PostgreSQL %s (it says: '%s'); data of an older version must be backed up by the older program and restored into a new folder"
              .formatted(home.data(), expected, found));
    }
  }

  /** Makes the server, which must not run, accept the kept password from now on. */
  void adopt(Secret secret) {
    String statement = "ALTER ROLE %s PASSWORD '%s';\n".formatted(SUPERUSER, secret.password());
    Ended ended =
        Program.run(
            account.command(
                List.of(
                    home.installation().program("postgres").toString(),
                    "--single",
                    "-D",
                    home.data().toString(),
                    "-c",
                    "password_encryption=scram-sha-256",
                    "postgres")),
            statement);
    if (!ended.well()) {
      throw new DatabaseTrouble("无法重设数据库口令", "the password of the database could not be set anew");
    }
  }
}
