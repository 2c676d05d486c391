package org.canbao.service.division.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.canbao.service.division.change.ChangingTree.SOURCE;
import static org.canbao.service.division.change.ChangingTree.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ChangeShapeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<DivisionChange> everyKind() {
    Heir heir = new Heir("990104", Optional.of("新区"));
    Heir standing = new Heir("990101", Optional.empty());
    return Stream.of(
        new Found(DAY, SOURCE, "990104", "新区"),
        new Rename(DAY, SOURCE, "990101", "新区"),
        new Recode(DAY, SOURCE, "990101", "990111", Optional.empty()),
        new Recode(DAY, SOURCE, "990101", "990111", Optional.of("新区")),
        new Merge(DAY, SOURCE, List.of("990102"), heir, Map.of("990102001", "990104009")),
        new Split(
            DAY,
            SOURCE,
            "990102",
            List.of(new Share(heir, List.of("990102001")), new Share(standing, List.of())),
            Map.of()),
        new Abolish(DAY, SOURCE, "990103"));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyKindSurvivesJson(DivisionChange change) {
    String json = JSON.writeValueAsString(change);
    assertThat(JSON.readValue(json, DivisionChange.class)).isEqualTo(change);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyKindIsWellFormed(DivisionChange change) {
    ChangeShape.check(change, TODAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'FOUND'}",
        "{'kind':'RENAME','on':'2026-07-01','source':'x','code':'99','name':' '}",
        "{'kind':'RENAME','on':'2026-07-01','source':'x','code':'99%','name':'甲'}",
        "{'kind':'RENAME','on':'1900-01-01','source':'x','code':'99','name':'甲'}",
        "{'kind':'RENAME','on':'9999-01-01','source':'x','code':'99','name':'甲'}",
        "{'kind':'RENAME','on':'2026-07-01','source':'','code':'99','name':'甲'}",
        "{'kind':'RENAME','on':'2026-07-01','source':'x','code':'99','name':'甲\\u0000'}",
        "{'kind':'RECODE','on':'2026-07-01','source':'x','code':'9901','newCode':'990101'}",
        "{'kind':'RECODE','on':'2026-07-01','source':'x','code':'9901','newCode':'9901'}",
        "{'kind':'MERGE'}",
        "{'kind':'MERGE','on':'2026-07-01','source':'x','codes':['9901'],'into':{'code':'9901'}}",
        "{'kind':'MERGE','on':'2026-07-01','source':'x','codes':['9901','9901'],'into':{'code':'9902'}}",
        "{'kind':'MERGE','on':'2026-07-01','source':'x','codes':['9901'],'into':{}}",
        "{'kind':'SPLIT','on':'2026-07-01','source':'x','code':'9901','shares':[{},{}]}",
        "{'kind':'SPLIT','on':'2026-07-01','source':'x','code':'9901','shares':[]}",
        "{'kind':'ABOLISH','on':'2026-07-01','source':'x'}"
      })
  void whatIsNotWellFormedIsRefused(String json) {
    DivisionChange change = JSON.readValue(json.replace('\'', '"'), DivisionChange.class);
    assertThatThrownBy(() -> ChangeShape.check(change, TODAY))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.violations()).isNotEmpty());
  }
}
