package org.canbao.matching.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String RIGHT = "91990101MA0000001Y";

  /** The second is the usual example of GB 32100. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        RIGHT,
        "91350100M000100Y43",
        "12990101MA00000027",
        "91990101ma0000001y",
        " 91990101-MA000000-1Y"
      })
  void aRightCodeIsTakenInItsOneForm(String code) {
    Identifier found = IdentifierKind.CREDIT_CODE.parse(code).identifier().orElseThrow();
    assertThat(found.number()).isEqualTo(IdentifierForm.tidy(code)).hasSize(18);
    assertThat(found.born()).isEmpty();
  }

  @Test
  void everySingleWrongCharacterIsNoticed() {
    for (int at = 0; at < RIGHT.length(); at++) {
      for (char one : CHARACTERS.toCharArray()) {
        String wrong = RIGHT.substring(0, at) + one + RIGHT.substring(at + 1);
        assertThat(IdentifierKind.CREDIT_CODE.parse(wrong).identifier().isPresent())
            .as("place %d", at)
            .isEqualTo(one == RIGHT.charAt(at));
      }
    }
  }

  @Test
  void everyTwoNeighboursThatChangedPlacesAreNoticed() {
    for (int at = 0; at + 1 < RIGHT.length(); at++) {
      char[] swapped = RIGHT.toCharArray();
      swapped[at] = RIGHT.charAt(at + 1);
      swapped[at + 1] = RIGHT.charAt(at);
      assertThat(IdentifierKind.CREDIT_CODE.parse(new String(swapped)).identifier().isPresent())
          .as("place %d", at)
          .isEqualTo(RIGHT.charAt(at) == RIGHT.charAt(at + 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "91990101MA0000001, found 17, 实有 17 位",
    "'', found 0, 实有 0 位",
    "91990101MAO000001Y, 'without I, O, S, V and Z', 不含 I、O、S、V、Z",
    "9199010AMA0000001Y, third to eighth, 第 3 至 8 位",
    "91990101MA0000001X, check character, 校验码"
  })
  void aRefusalSaysWhatIsWrongAndNeverRepeatsTheCode(String code, String english, String chinese) {
    Finding finding = IdentifierKind.CREDIT_CODE.parse(code).finding().orElseThrow();
    assertThat(finding.english()).contains(english);
    assertThat(finding.chinese()).contains(chinese);
    if (!code.isEmpty()) {
      assertThat(finding.chinese() + finding.english()).doesNotContain(code);
    }
  }
}
