package org.canbao.invented;

import java.util.stream.Stream;
import org.canbao.divisions.ShippedDivision;

/** An invented county of two villages, and a village elsewhere. */
public final class SmallTree {

  private SmallTree() {}

  public static Places places(String area) {
    Stream<ShippedDivision> tree =
        Stream.of(
            new ShippedDivision("99", "测试省"),
            new ShippedDivision("9901", "测试一市"),
            new ShippedDivision("990101", "测试一县"),
            new ShippedDivision("990101001", "测试一镇"),
            new ShippedDivision("990101001001", "测试一村"),
            new ShippedDivision("990101001002", "测试二社区"),
            new ShippedDivision("990201001001", "测试三村"));
    return Places.of(area, tree, Long::parseLong);
  }
}
