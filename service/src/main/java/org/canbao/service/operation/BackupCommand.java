package org.canbao.service.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.canbao.postgres.backup.Backup;
import org.canbao.postgres.backup.Manifest;
import org.canbao.service.database.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 备份. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private Place place;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Option(names = "--replace")
  private boolean replace;

  BackupCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws SQLException, IOException {
    try (Ground ground = Ground.open(place);
        Connection connection = ground.owner().direct().getConnection()) {
      Manifest manifest =
          Backup.write(
              connection,
              Preparation.SCHEMA,
              file,
              replace ? Backup.Existing.REPLACE : Backup.Existing.KEEP,
              (_, table) -> {});
      screen.answer(
          "已备份 %d 张表，共 %d 行：%s".formatted(manifest.tables().size(), manifest.rows(), file),
          "%d tables with %d rows are in %s"
              .formatted(manifest.tables().size(), manifest.rows(), file));
      screen.say(
          "备份中的个人信息是密文，恢复时需要同一密钥文件，请另行妥善保管。",
          "Personal data in it is sealed: keep the key file, without which it cannot be opened, in"
              + " another place.");
      return 0;
    }
  }
}
