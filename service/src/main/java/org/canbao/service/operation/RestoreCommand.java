package org.canbao.service.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.canbao.postgres.restore.Restore;
import org.canbao.postgres.restore.Restored;
import org.canbao.service.database.Preparation;
import org.canbao.service.rest.Text;
import org.springframework.beans.BeansException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** 恢复. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private Place place;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  RestoreCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws SQLException, IOException {
    try (Ground ground = Ground.open(place)) {
      Restored restored =
          Restore.replace(
              file,
              database -> ground.owner().to(database).direct().getConnection(),
              ground.owner().database(),
              (database, version) ->
                  new Preparation(ground.owner().to(database)).prepare(ground.service(), version),
              (_, table) -> {});
      screen.answer(
          "已恢复 %d 行，数据截至 %s（UTC）。"
              .formatted(restored.manifest().rows(), restored.manifest().created()),
          "%d rows were restored, as they stood at %s (UTC)."
              .formatted(restored.manifest().rows(), restored.manifest().created()));
      restored.former().ifPresent(this::tellFormer);
    }
    return keysFit() ? 0 : 1;
  }

  /** A backup from elsewhere needs the master keys from there. */
  private boolean keysFit() {
    try {
      Workshop.open(place).close();
      return true;
    } catch (BeansException e) {
      Text text = Complaint.of(e).text();
      screen.say(text.chinese(), text.english());
      return false;
    }
  }

  private void tellFormer(String former) {
    screen.answer(
        "原数据库保留为 %s，确认无误后可删除。".formatted(former),
        "The former database is kept as %s; drop it once all is well.".formatted(former));
  }
}
