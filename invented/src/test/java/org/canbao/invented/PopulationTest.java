package org.canbao.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private static final String AREA = "990100";

  private static County county(int people, long seed) {
    return new County(AREA, people, seed, County.DEMONSTRATION_DAY, SmallTree.places(AREA));
  }

  private static Map<Table, String> texts(int people, long seed, int threads, int chunks) {
    Map<Table, StringBuilder> all = new EnumMap<>(Table.class);
    new Population(county(people, seed))
        .forEach(
            threads,
            chunks,
            Seals::open,
            (batch, _) -> {
              for (Table table : Table.values()) {
                Rows rows = batch.of(table);
                all.computeIfAbsent(table, _ -> new StringBuilder())
                    .append(new String(rows.buffer(), 0, rows.size(), StandardCharsets.UTF_8));
              }
            });
    Map<Table, String> texts = new EnumMap<>(Table.class);
    all.forEach((table, text) -> texts.put(table, text.toString()));
    return texts;
  }

  private static Stream<Map<String, String>> rows(Map<Table, String> texts, Table table) {
    return texts
        .get(table)
        .lines()
        .map(
            line -> {
              String[] cells = line.split("\t", -1);
              assertThat(cells).as(line).hasSize(table.columns().size());
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < cells.length; i++) {
                row.put(table.columns().get(i), cells[i]);
              }
              return row;
            });
  }

  @Test
  void theSameSeedGivesTheSamePeopleHoweverManyThreadsInventThem() {
    Map<Table, String> alone = texts(5_300, 3, 1, 1);

    assertThat(texts(5_300, 3, 3, 2)).isEqualTo(alone);
    assertThat(texts(5_300, 4, 2, 1).get(Table.PERSON)).isNotEqualTo(alone.get(Table.PERSON));
  }

  @Test
  void everyNumberIsRightInFormAndCanBeNobodys() {
    Map<Table, String> texts = texts(20_000, 5, 2, 4);
    Set<String> seen = new HashSet<>();
    rows(texts, Table.PERSON_FACT)
        .filter(row -> row.get("field").equals("DOCUMENT"))
        .forEach(
            row -> {
              String number = hex(row.get("sealed"));
              assertThat(number).matches(form(row.get("code")));
              assertThat(seen.add(number)).as("given out once").isTrue();
              if (number.length() == 18) {
                assertThat(checkDigit(number)).isEqualTo(number.charAt(17));
              }
            });
    rows(texts, Table.PERSON_FACT)
        .filter(row -> row.get("field").equals("PHONE"))
        .forEach(row -> assertThat(hex(row.get("sealed"))).matches("1990000[0-9]{4}"));
    assertThat(seen).hasSizeGreaterThan(19_000);
  }

  private static String form(String code) {
    return switch (code) {
      case "RESIDENT_ID" -> "9[89][0-9]{15}[0-9X]|99[0-9]{13}";
      case "BIRTH_CERTIFICATE" -> "Z99[0-9]{7}";
      case "HONG_KONG_PERMIT" -> "H99[0-9]{6}";
      case "MACAO_PERMIT" -> "M99[0-9]{6}";
      case "TAIWAN_PERMIT" -> "99[0-9]{6}";
      case "FOREIGN_PASSPORT" -> "ZZ[0-9]{7}";
      default -> "no such document: " + code;
    };
  }

  /** ISO 7064 MOD 11-2, told another way than the generator does. */
  private static char checkDigit(String number) {
    int rest = 0;
    for (int i = 0; i < 17; i++) {
      rest = (rest + number.charAt(i) - '0') * 2 % 11;
    }
    return "0123456789X".charAt((12 - rest) % 11);
  }

  private static String hex(String bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 3; i < bytes.length(); i += 2) {
      text.append((char) Integer.parseInt(bytes, i, i + 2, 16));
    }
    return text.toString();
  }

  @Test
  void twinsHaveNumbersNextToEachOther() {
    Map<Table, String> texts = texts(20_000, 5, 2, 4);
    Map<Long, String> numbers = new HashMap<>();
    rows(texts, Table.PERSON_FACT)
        .filter(row -> row.get("code").equals("RESIDENT_ID") && row.get("valid_to").equals("\\N"))
        .forEach(row -> numbers.put(Long.valueOf(row.get("person_id")), hex(row.get("sealed"))));
    long twins =
        numbers.entrySet().stream()
            .filter(one -> isNext(one.getValue(), numbers.getOrDefault(one.getKey() + 1, "")))
            .count();

    assertThat(twins).isGreaterThan(20);
  }

  private static boolean isNext(String one, String other) {
    return other.length() == 18
        && one.length() == 18
        && other.startsWith(one.substring(0, 14))
        && Integer.parseInt(other, 14, 17, 10) - Integer.parseInt(one, 14, 17, 10) == 1;
  }

  @Test
  void agesAndSexesFollowThePublishedStatistics() {
    List<Map<String, String>> people = rows(texts(40_000, 9, 2, 4), Table.PERSON).toList();

    assertThat(share(people, "2011-10-31", "2026-12-31")).isBetween(0.104, 0.118);
    assertThat(share(people, "1900-01-01", "1966-10-31")).isBetween(0.250, 0.264);
    assertThat(people.stream().filter(row -> row.get("sex").equals("1")).count())
        .isBetween(19_500L, 20_500L);
  }

  private static double share(List<Map<String, String>> people, String after, String until) {
    long some =
        people.stream()
            .map(row -> row.get("born"))
            .filter(born -> born.compareTo(after) > 0 && born.compareTo(until) <= 0)
            .count();
    return (double) some / people.size();
  }

  @Test
  void thereAreAllKindsOfPeople() {
    Map<Table, String> texts = texts(40_000, 9, 2, 4);

    assertThat(texts.get(Table.PERSON))
        .contains("·", "INVENTED", "DEAD", "EMIGRATED")
        .containsPattern("[䶮𬭎㛃𤩽]");
    assertThat(texts.get(Table.PERSON_FACT))
        .contains(
            "FORMER_NAME", "MILITARY_SERVICE", "HONG_KONG_PERMIT", "EXTREME_POVERTY", "GRANDCHILD");
    assertThat(texts.get(Table.ENROLMENT)).contains("DEATH", "LEFT_WORK", "REGISTERED", "SCHOOL");
    assertThat(rows(texts, Table.ENROLMENT).filter(row -> !row.get("repair_years").equals("0")))
        .isNotEmpty();
    Set<String> numbered = new HashSet<>();
    rows(texts, Table.PERSON_FACT)
        .filter(row -> row.get("code").equals("RESIDENT_ID"))
        .forEach(row -> numbered.add(row.get("person_id")));
    assertThat(
            rows(texts, Table.PERSON_FACT)
                .filter(row -> row.get("code").equals("BIRTH_CERTIFICATE"))
                .filter(row -> !numbered.contains(row.get("person_id"))))
        .isNotEmpty();
  }

  @Test
  void moreOrFewerPeopleThanCanHaveNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> county(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> county(County.MOST_PEOPLE + 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Places.of("888800", Stream.of(), Long::parseLong));
  }
}
