package org.canbao.service.operation;

import java.nio.file.Path;

/** 欢迎: what a newcomer should try. */
final class Welcome {

  private final Screen screen;
  private final String address;
  private final Path file;

  Welcome(Screen screen, String address, Path file) {
    this.screen = screen;
    this.address = address;
    this.file = file;
  }

  void tell() {
    if (file.toFile().exists()) {
      screen.say(
          "演示帐号 demo-clerk、demo-reviewer、demo-manager 的一次性口令在 %s。".formatted(file),
          "The passwords for one sign-in of demo-clerk, demo-reviewer and demo-manager are in %s."
              .formatted(file));
    }
    screen.say(
        """
        试试看（步骤与请求见 docs/demo.md）：
          1. 以 demo-clerk 登录（POST %s/api/session），按提示改口令；
          2. 按姓名、拼音或号码末四位查人（POST /api/people/search），打开一份档案，看它在往日的样子；
          3. 为断保的人试算待遇等待期与缴费修复，为新生儿办理参保；
          4. 另开一个终端：./canbao snapshot --area 210500 --year 2026 people.parquet，再 ./canbao decide --snapshot people.parquet --out decisions.parquet。\
        """
            .formatted(address),
        """
        What to try (docs/demo.md has the steps and requests):
          1. sign in as demo-clerk (POST %s/api/session) and choose a password;
          2. search for somebody by name, pinyin or the last four digits (POST /api/people/search), open the file, look at it as of days gone by;
          3. quote the wait and the repair of somebody who lapsed, enrol a newborn;
          4. in another terminal: ./canbao snapshot --area 210500 --year 2026 people.parquet, then ./canbao decide --snapshot people.parquet --out decisions.parquet.\
        """
            .formatted(address));
  }
}
