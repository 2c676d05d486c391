package org.canbao.service.operation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.canbao.invented.County;
import org.canbao.invented.Places;
import org.canbao.service.access.account.DemoAccounts;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.county.CountyLoading;
import org.canbao.service.county.CountyLoading.Loaded;
import org.canbao.service.protection.Protection;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 演示: an invented county, loaded once, and the service on it. */
@Command(name = "demo")
final class DemoCommand implements Runnable {

  static final String FILE = "demo-sign-in";

  private final Screen screen;
  private final Class<?> application;

  @Mixin private Place place;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:SERVER_PORT:-8080}")
  private int port;

  @Option(names = "--people", paramLabel = "N", defaultValue = "200000")
  private int people;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  private long seed;

  @Option(names = "--area", paramLabel = "CODE", defaultValue = "210500")
  private String area;

  /** 试运行: starts, and stops as soon as it stands. */
  @Option(names = "--until-ready", hidden = true)
  private boolean untilReady;

  DemoCommand(Screen screen, Class<?> application) {
    this.screen = screen;
    this.application = application;
  }

  @Override
  public void run() {
    check();
    Serving serving = new Serving(screen, application, port);
    serving.run(
        place,
        ground -> {
          serving.loadDivisions(ground);
          loadCounty(ground);
        },
        this::welcome);
  }

  private void check() {
    if (!area.matches("[1-9][0-9]{5}")) {
      throw wrong(
          "area-wrong", Text.of("--area 应为六位区划代码", "--area takes a division code of six digits"));
    }
    if (people < 1 || people > County.MOST_PEOPLE) {
      throw wrong(
          "people-wrong",
          Text.of("--people 应为 1 至 %d", "--people takes 1 to %d").formatted(County.MOST_PEOPLE));
    }
  }

  private static Problem wrong(String code, Text text) {
    return Problem.conflict(code, text);
  }

  private void loadCounty(Ground ground) {
    CountyLoading loading = new CountyLoading(ground.owner().direct(), new ShownProgress(screen));
    Optional<Loaded> before = loading.loaded();
    if (before.isPresent()) {
      tellOld(before.get());
      return;
    }
    screen.say(
        "正在载入虚构县：%,d 人……".formatted(people),
        "Loading an invented county of %,d people …".formatted(people));
    long began = System.nanoTime();
    County county = county(loading);
    try (Workshop workshop = Workshop.on(ground)) {
      workshop.asSystem("demo", shop -> load(loading, county, shop));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    screen.say(
        "已载入虚构县（%.1f 秒）。其中所有人与号码都是虚构的。".formatted(seconds),
        "The invented county is there (%.1f s). All people and numbers in it are invented."
            .formatted(seconds));
  }

  private County county(CountyLoading loading) {
    try {
      return new County(
          area, people, seed, County.DEMONSTRATION_DAY, Places.of(area, loading.divisions()));
    } catch (IllegalArgumentException none) {
      throw wrong(
          "area-unknown",
          Text.of("没有代码为 %s 的区划，或其下没有村（社区）", "no division %s, or no village below it")
              .formatted(area));
    }
  }

  /** The trace is written first: it stands or falls with the transaction that holds the keys. */
  private boolean load(CountyLoading loading, County county, Workshop workshop) {
    workshop
        .part(JdbcClient.class)
        .sql("set local idle_in_transaction_session_timeout = 0")
        .update();
    workshop
        .part(AuditTrail.class)
        .record(
            AuditRecord.of(
                AuditAction.RUN,
                AuditRecord.Subject.of("county", area),
                new AuditRecord.Change(Map.of(), Map.of("people", people, "seed", seed))));
    return loading.load(county, workshop.part(Protection.class));
  }

  private void tellOld(Loaded old) {
    if (!old.area().equals(area) || old.people() != people || old.seed() != seed) {
      screen.say(
          "已有虚构县（%s，%,d 人，种子 %d），按原样使用；要另一个请用 --home 另选目录。"
              .formatted(old.area(), old.people(), old.seed()),
          "There is an invented county already (%s, %,d people, seed %d), which is used; choose another folder with --home for another one."
              .formatted(old.area(), old.people(), old.seed()));
    }
  }

  private boolean welcome(ConfigurableApplicationContext context, Ground ground) {
    Path file = ground.home().resolve(FILE);
    context.getBean(DemoAccounts.class).createIfMissing(prefecture(), file);
    new Welcome(screen, Serving.address(context), file).tell();
    return untilReady;
  }

  /** The code of the area as divisions have it: without zeros behind. */
  private String prefecture() {
    return area.endsWith("0000")
        ? area.substring(0, 2)
        : area.endsWith("00") ? area.substring(0, 4) : area;
  }
}
