package org.canbao.service.county;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.canbao.divisions.ShippedDivision;
import org.canbao.invented.County;
import org.canbao.invented.Places;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.keys.Keys;

/** A small invented county in a database of a test's own. */
public final class LoadedCounty {

  public static final String AREA = "990100";
  public static final CountyLoading.Progress SILENT =
      new CountyLoading.Progress() {
        @Override
        public void people(int done, int all) {}

        @Override
        public void indexes(int done, int all) {}
      };

  private LoadedCounty() {}

  /** The county of the tests' invented prefecture. */
  public static County county(CountyLoading loading, int people, long seed) {
    return new County(
        AREA,
        people,
        seed,
        County.DEMONSTRATION_DAY,
        Places.of(AREA, tree().stream(), loading.divisions()));
  }

  private static List<ShippedDivision> tree() {
    return List.of(
        new ShippedDivision("99", "测试省"),
        new ShippedDivision("9901", "测试一市"),
        new ShippedDivision("990101", "测试一县"),
        new ShippedDivision("990101001", "测试一镇"),
        new ShippedDivision("990101001001", "测试一村"),
        new ShippedDivision("990102", "测试二县"),
        new ShippedDivision("990102001", "测试二镇"),
        new ShippedDivision("990102001001", "测试二村"),
        new ShippedDivision("990201001001", "测试三村"));
  }

  /** Loads in the transaction of the service that holds the keys. */
  public static boolean load(
      TestDatabase database, Keys keys, int people, CountyLoading.Progress progress) {
    CountyLoading loading = new CountyLoading(database.owner().direct(), progress);
    AtomicReference<Boolean> loaded = new AtomicReference<>(false);
    Protection protection = keys.protection();
    CurrentActor.as(
        Actor.system("demo"),
        () ->
            keys.transactions()
                .executeWithoutResult(
                    _ -> loaded.set(loading.load(county(loading, people, 7), protection))));
    return loaded.get();
  }
}
