package org.canbao.service.division.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.division.change.ChangingTree.SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.canbao.service.division.change.DivisionChange.Abolish;
import org.canbao.service.division.change.DivisionChange.Found;
import org.canbao.service.division.change.DivisionChange.Heir;
import org.canbao.service.division.change.DivisionChange.Merge;
import org.canbao.service.division.change.DivisionChange.Recode;
import org.canbao.service.division.change.DivisionChange.Rename;
import org.canbao.service.division.change.DivisionChange.Share;
import org.canbao.service.division.change.DivisionChange.Split;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes come in whatever order, the tree of every day stays a tree. */
class ChangeSequencesTest {

  private static final int CHANGES = 80;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theTreeOfEveryDayStaysATree(long seed) {
    try (ChangingTree tree = new ChangingTree()) {
      Random random = new Random(seed);
      LocalDate today = FIRST;
      int made = 0;
      for (int i = 0; i < CHANGES; i++) {
        today = today.plusDays(random.nextInt(3));
        LocalDate now = today;
        tree.inTransaction(() -> tree.changes.takeEffect(now));
        made += attempt(tree, random, today);
        if (i % 8 == 0) {
          requireTodaysCodes(tree, today);
        }
      }
      requireTodaysCodes(tree, today);
      requireTrees(tree);
      assertThat(made).isGreaterThan(CHANGES / 4);
    }
  }

  private static int attempt(ChangingTree tree, Random random, LocalDate today) {
    try {
      tree.apply(change(tree, random, today.plusDays(random.nextInt(6) - 2L)), today);
      return 1;
    } catch (Problem refused) {
      return 0;
    }
  }

  private static DivisionChange change(ChangingTree tree, Random random, LocalDate on) {
    List<String> standing = standing(tree, on.minusDays(1));
    String code = standing.get(random.nextInt(standing.size()));
    String other = sameLevel(standing, code, random);
    String fresh = fresh(code, other, random);
    Heir heir =
        random.nextBoolean()
            ? new Heir(fresh, Optional.of("新" + random.nextInt(1000)))
            : new Heir(other, Optional.empty());
    return switch (random.nextInt(6)) {
      case 0 -> new Rename(on, SOURCE, code, "改" + random.nextInt(1000));
      case 1 -> new Recode(on, SOURCE, code, fresh, Optional.empty());
      case 2 -> new Merge(on, SOURCE, List.of(code), heir, Map.of());
      case 3 -> split(tree, on, code, heir, random);
      case 4 -> new Found(on, SOURCE, fresh, "立" + random.nextInt(1000));
      default -> new Abolish(on, SOURCE, code);
    };
  }

  private static DivisionChange split(
      ChangingTree tree, LocalDate on, String code, Heir heir, Random random) {
    List<String> some = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    tree.children(code, on).forEach(child -> (random.nextBoolean() ? some : rest).add(child));
    Heir keeps =
        random.nextBoolean()
            ? new Heir(code, Optional.empty())
            : new Heir(fresh(code, code, random), Optional.of("余" + random.nextInt(1000)));
    return new Split(
        on, SOURCE, code, List.of(new Share(heir, some), new Share(keeps, rest)), Map.of());
  }

  private static String sameLevel(List<String> standing, String code, Random random) {
    List<String> same = standing.stream().filter(c -> c.length() == code.length()).toList();
    return same.get(random.nextInt(same.size()));
  }

  /** A code of the same level below the parent of either. */
  private static String fresh(String code, String other, Random random) {
    int ending = code.length() > 6 ? 3 : 2;
    String like = random.nextBoolean() ? code : other;
    String digits = String.format("%0" + ending + "d", 10 + random.nextInt(80));
    return like.substring(0, like.length() - ending) + digits;
  }

  private static List<String> standing(ChangingTree tree, LocalDate day) {
    return tree.client
        .sql(
            """
            select code from division_version
            where (valid_from is null or valid_from <= :day)
              and (valid_to is null or valid_to > :day) order by code
            """)
        .param("day", day)
        .query(String.class)
        .list();
  }

  private static void requireTrees(ChangingTree tree) {
    List<LocalDate> days =
        tree.client
            .sql("select distinct valid_from from division_version where valid_from is not null")
            .query(LocalDate.class)
            .list();
    assertThat(days).isNotEmpty();
    days.forEach(day -> requireTree(tree, day));
    assertThat(
            count(
                tree,
                "select count(*) from division_version a join division_version b on a.division_id ="
                    + " b.division_id and a.ctid < b.ctid and daterange(a.valid_from, a.valid_to)"
                    + " && daterange(b.valid_from, b.valid_to)"))
        .isZero();
  }

  private static void requireTree(ChangingTree tree, LocalDate day) {
    Map<Long, String> codes = new HashMap<>();
    Map<Long, Long> parents = new HashMap<>();
    tree.client
        .sql(
            """
            select division_id, code, parent_id from division_version
            where (valid_from is null or valid_from <= :day)
              and (valid_to is null or valid_to > :day)
            """)
        .param("day", day)
        .query(
            row -> {
              codes.put(row.getLong(1), row.getString(2));
              if (row.getObject(3) != null) {
                parents.put(row.getLong(1), row.getLong(3));
              }
            });
    assertThat(codes.values()).as("codes of %s", day).doesNotHaveDuplicates();
    parents.forEach(
        (id, parent) ->
            assertThat(codes.get(id))
                .as("code of %d on %s", id, day)
                .startsWith(String.valueOf(codes.get(parent)))
                .hasSizeGreaterThan(codes.get(parent).length()));
  }

  private static void requireTodaysCodes(ChangingTree tree, LocalDate today) {
    assertThat(
            tree.client
                .sql(
                    """
                    select d.id, d.today_code, d.today_basis, v.code from division d
                    left join division_version v on v.division_id = d.id
                      and (v.valid_from is null or v.valid_from <= :day)
                      and (v.valid_to is null or v.valid_to > :day)
                    where (d.today_basis = 'IN_FORCE') <> (v.code is not null)
                      or d.today_basis = 'IN_FORCE' and d.today_code <> v.code
                      or d.today_code <> '' and not exists (
                        select from division s where s.today_code = d.today_code
                          and s.today_basis = 'IN_FORCE')
                    """)
                .param("day", today)
                .query()
                .listOfRows())
        .isEmpty();
  }

  private static long count(ChangingTree tree, String sql) {
    return tree.client.sql(sql).query(Long.class).single();
  }
}
