package org.canbao.service.division;

import java.util.List;
import java.util.stream.Stream;
import org.canbao.divisions.ShippedDivision;
import org.canbao.service.TestDatabase;
import org.canbao.service.division.loading.DivisionLoading;

/** A small tree below the invented province 99, which no real person can belong to. */
public final class InventedDivisions {

  private static final List<ShippedDivision> TREE =
      Stream.of(
              "99 虚构省",
              "9901 虚构市",
              "990101 东湖区",
              "990101001 长青街道",
              "990101001001 和平社区居委会",
              "990101001002 新桥社区居委会",
              "990101002 河口镇",
              "990101002001 河口村委会",
              "990102 西山区",
              "990102001 南门街道",
              "990102001001 南门社区居委会",
              "990102002 北门街道",
              "990103 北原县",
              "990103001 城关镇",
              "990103001001 城关社区居委会",
              "9902 假想市",
              "990201 南湖区",
              "990201001 江岸街道",
              "990201001001 江岸社区居委会",
              "990202 和平县",
              "990202101 青石镇",
              "9903 设想市",
              "990301 中原区",
              "990301001 中原街道",
              "990301001001 中原社区居委会",
              "98 邻省",
              "9801 邻市",
              "980101 邻区")
          .map(line -> new ShippedDivision(line.split(" ")[0], line.split(" ")[1]))
          .toList();

  private InventedDivisions() {}

  /** Takes away the tree that test databases come with. */
  public static void empty(TestDatabase database) {
    database
        .asOwner()
        .sql(
            """
            truncate division, division_version, division_change, division_change_side,
              division_data_set restart identity cascade
            """)
        .update();
  }

  /** Puts this tree in place of the one that test databases come with. */
  public static void load(TestDatabase database) {
    empty(database);
    new DivisionLoading(database.owner().direct()).loadSmall("invented", TREE);
  }

  /** The number of the division that has a code today. */
  public static long id(TestDatabase database, String code) {
    return database
        .asOwner()
        .sql("select id from division where today_code = ? and today_basis = 'IN_FORCE'")
        .param(code)
        .query(Long.class)
        .single();
  }
}
