package org.canbao.service.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.canbao.divisions.Level;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "34, PROVINCE, ''",
    "3402, PREFECTURE, 34",
    "340202, COUNTY, 3402",
    "340202001, TOWNSHIP, 340202",
    "340202001003, VILLAGE, 340202001"
  })
  void theLengthTellsTheLevelAndTheBeginningTheParent(String code, Level level, String parent) {
    DivisionCode read = new DivisionCode(code);
    assertThat(read.level()).isEqualTo(level);
    assertThat(read.parent().map(DivisionCode::text).orElse("")).isEqualTo(parent);
  }

  @ParameterizedTest
  @CsvSource({
    "340000, 34 3400 340000",
    "340200, 3402 340200",
    "340200000000, 3402 340200 340200000 340200000000",
    "340202, 340202",
    "340202001000, 340202001 340202001000"
  })
  void zerosBehindMayBePadding(String text, String readings) {
    assertThat(DivisionCode.readings(text).stream().map(DivisionCode::text))
        .containsExactlyInAnyOrder(readings.split(" "))
        .first()
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "3",
        "340",
        "34020",
        "3402020010033",
        "34a2",
        "３４",
        "٣٤",
        "34'--",
        "-1",
        "34\n",
        "34%",
        "34\u0000",
        "../../34"
      })
  void whatIsNoCodeIsRefusedWithWhatWasExpected(String text) {
    assertThatThrownBy(() -> new DivisionCode(text))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("division-code-shape"));
  }

  @Test
  void nothingAtAllIsNoCode() {
    assertThat(DivisionCode.isCode(null)).isFalse();
  }
}
