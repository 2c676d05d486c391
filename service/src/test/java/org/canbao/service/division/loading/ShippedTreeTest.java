package org.canbao.service.division.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestDatabase;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionHistory;
import org.canbao.service.division.DivisionRecord;
import org.canbao.service.division.DivisionRecord.Kind;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.InventedDivisions;
import org.canbao.service.division.Placement;
import org.canbao.service.division.TodayCode;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real tree and its real history, loaded once by two instances that start together. */
class ShippedTreeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Divisions DIVISIONS =
      new Divisions(JdbcClient.create(DATABASE.service().direct()));
  private static List<Boolean> loaded;

  @BeforeAll
  static void load() throws Exception {
    InventedDivisions.empty(DATABASE);
    Callable<Boolean> start = () -> new DivisionLoading(DATABASE.owner().direct()).loadIfMissing();
    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both = instances.invokeAll(List.of(start, start));
      loaded = List.of(both.get(0).get(), both.get(1).get());
    }
  }

  @Test
  void ofTwoInstancesOneLoads() {
    assertThat(loaded).containsExactlyInAnyOrder(true, false);
    assertThat(count("select count(*) from division_data_set")).isEqualTo(1);
    assertThat(new DivisionLoading(DATABASE.owner().direct()).loadIfMissing()).isFalse();
  }

  @Test
  void theTreeOfTodayIsThePublishedOneAndWhatTheHistoryAdds() {
    assertThat(count("select count(*) from division_version where valid_to is null"))
        .isEqualTo(665_283);
    assertThat(children(Optional.empty(), TODAY)).hasSize(34).contains("71", "81", "82");
  }

  @Test
  void indexesKeysAndChecksStandAgainAfterLoading() {
    assertThat(count("select count(*) from pg_indexes where tablename = 'division_version'"))
        .isEqualTo(5);
    assertThat(
            count(
                "select count(*) from pg_constraint where contype = 'f'"
                    + " and conrelid = 'division_version'::regclass"))
        .isEqualTo(3);
    assertThat(
            count(
                "select count(*) from pg_trigger where tgrelid = 'division_version'::regclass"
                    + " and tgenabled <> 'O'"))
        .isZero();
  }

  @Test
  void onNoDayDoesACodeHaveTwoDivisionsOrADivisionTwoCodes() {
    for (String one : List.of("code", "division_id")) {
      assertThat(
              count(
                  """
                  select count(*) from (
                    select valid_from, lag(coalesce(valid_to, 'infinity'))
                      over (partition by %s order by valid_from nulls first) as before
                    from division_version) v
                  where before > coalesce(valid_from, '-infinity')
                  """
                      .formatted(one)))
          .isZero();
    }
  }

  @Test
  void everyCodeBeginsWithTheCodeThatItsParentHasThen() {
    assertThat(
            count(
                """
                select count(*) from division_version v where parent_id is not null
                  and not exists (
                    select from division_version p where p.division_id = v.parent_id
                      and starts_with(v.code, p.code) and p.code <> v.code
                      and daterange(p.valid_from, p.valid_to)
                        @> daterange(v.valid_from, v.valid_to))
                """))
        .isZero();
  }

  @Test
  void todaysCodesNameDivisionsInForce() {
    assertThat(
            count(
                """
                select count(*) from division d where not exists (
                  select from division s
                  where s.today_code = d.today_code and s.today_basis = 'IN_FORCE')
                """))
        .isZero();
    assertThat(count("select count(*) from division where today_basis = 'UPPER'")).isZero();
  }

  @Test
  void aCountyOfChaohuOf2010IsTodayAnotherCountyOfAnotherCity() {
    Division county = DIVISIONS.find("341422", LocalDate.of(2010, 6, 1)).orElseThrow();
    assertThat(names(DIVISIONS.placed(county.id(), LocalDate.of(2010, 6, 1))))
        .containsExactly("34安徽省", "3414巢湖市", "341422无为县");
    assertThat(names(DIVISIONS.placed(county.id(), TODAY)))
        .containsExactly("34安徽省", "3402芜湖市", "340281无为市");
    assertThat(DIVISIONS.placedToday(county.id(), TODAY).orElseThrow().changes())
        .extracting(DivisionRecord::kind)
        .contains(Kind.MOVE, Kind.RECODE);
  }

  @Test
  void theCityOfChaohuIsCertainInTheProvinceOnly() {
    Division city = DIVISIONS.find("341400", LocalDate.of(2010, 6, 1)).orElseThrow();
    Placement.Today today = DIVISIONS.placedToday(city.id(), TODAY).orElseThrow();
    assertThat(today.today()).isEqualTo(new TodayCode("34", TodayCode.Basis.COMMON));
    assertThat(today.path()).extracting(Division::name).containsExactly("安徽省");
    DivisionRecord split = today.changes().getLast();
    assertThat(split.kind()).isEqualTo(Kind.SPLIT);
    assertThat(split.inferred()).isTrue();
    assertThat(split.dayKnown()).isFalse();
    assertThat(split.to())
        .extracting(DivisionRecord.Party::code)
        .containsExactly("3401", "3402", "3405");
  }

  @Test
  void aVillageBeforeTheRecordsIsPlacedInTheCountyOfThenAndToldAsUnknown() {
    Division village = DIVISIONS.find("340281100", TODAY).orElseThrow();
    Placement then = DIVISIONS.placed(village.id(), LocalDate.of(2010, 6, 1));
    assertThat(then.known()).isFalse();
    assertThat(names(then)).startsWith("34安徽省", "3414巢湖市", "341422无为县");
    assertThat(DIVISIONS.placed(village.id(), TODAY).known()).isTrue();
  }

  @Test
  void aCodeThatWasUsedTwiceHasTwoHistories() {
    List<DivisionHistory> histories = DIVISIONS.history("130107");
    assertThat(histories).hasSize(2);
    assertThat(histories.getLast().versions().getLast().name()).isEqualTo("井陉矿区");
    assertThat(histories.getLast().today().code()).isEqualTo("130107");
  }

  @Test
  void codesWithZerosBehindAreUnderstood() {
    assertThat(DIVISIONS.get("340200").code()).isEqualTo("3402");
    assertThat(DIVISIONS.get("340200000000").name()).isEqualTo("芜湖市");
    assertThat(DIVISIONS.get("441900").code()).isEqualTo("441900");
    assertThat(DIVISIONS.get("350527000000").code()).isEqualTo("350527000000");
    assertThat(DIVISIONS.find("441900000000", TODAY).orElseThrow().code()).isEqualTo("4419");
  }

  @Test
  void pagesOfChildrenGoOnWhereTheyEnded() {
    Optional<Long> shexian = Optional.of(DIVISIONS.get("130528100").id());
    var first = DIVISIONS.children(shexian, TODAY, 10, Optional.empty());
    var second = DIVISIONS.children(shexian, TODAY, 10, first.next());
    assertThat(first.items()).hasSize(10);
    assertThat(second.items().getFirst().code()).isGreaterThan(first.items().getLast().code());
  }

  @Test
  void namesAreFoundByAnyTwoCharactersTheHigherDivisionsFirst() {
    var found =
        DIVISIONS.search(new Divisions.Search("芜湖", Optional.empty()), TODAY, 5, Optional.empty());
    assertThat(found.items()).extracting(Division::code).startsWith("3402");
    var within =
        DIVISIONS.search(
            new Divisions.Search("和平", Optional.of("2105")), TODAY, 200, Optional.empty());
    assertThat(within.items())
        .isNotEmpty()
        .allMatch(d -> d.code().startsWith("2105") && d.name().contains("和平"));
    var next =
        DIVISIONS.search(new Divisions.Search("村委会", Optional.empty()), TODAY, 3, found.next());
    assertThat(next.items()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%", "__", "' or 1=1 --", "\\\\", "〇〇〇〇〇〇", "{a,b}", "\uD840\uDC00甲"})
  void strangeNamesAreJustNames(String name) {
    assertThat(
            DIVISIONS
                .search(new Divisions.Search(name, Optional.empty()), TODAY, 5, Optional.empty())
                .items())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "甲", " 甲 ", "甲\u0000乙", "甲\n乙"})
  void namesThatAreTooShortOrUnprintableAreRefused(String name) {
    assertThatThrownBy(() -> new Divisions.Search(name, Optional.empty()))
        .isInstanceOf(Problem.class);
  }

  private static List<String> children(Optional<Long> parent, LocalDate day) {
    return DIVISIONS.children(parent, day, 200, Optional.empty()).items().stream()
        .map(Division::code)
        .toList();
  }

  private static List<String> names(Placement placement) {
    return placement.path().stream().map(d -> d.code() + d.name()).toList();
  }

  private static long count(String sql) {
    return DATABASE.asOwner().sql(sql).query(Long.class).single();
  }
}
