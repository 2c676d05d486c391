package org.canbao.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHistoryTest {

  private static final CodeHistory HISTORY = CodeHistory.shipped();

  @ParameterizedTest(name = "{0}, born in {1}: {2}")
  @CsvSource({
    "110103, 1950, true", // stood until 2010
    "110103, 2009, true",
    "110103, 2012, false",
    "210502, 2020, true", // stands
    "210000, 1990, true", // a province's own
    "990101, 1990, false", // never stood
    "830000, 1990, false"
  })
  void aNumberBeginsWithACodeThatStoodAtBirthOrLater(String code, int year, boolean may) {
    assertThat(HISTORY.mayBegin(code, year)).isEqualTo(may);
  }
}
