package org.canbao.service.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {

  private static final String NUMBER = Invented.identityNumber(17);

  @Test
  void identityNumbersAndPhonesAreMaskedWhereverTheyStand() {
    String masked = "990*************" + NUMBER.substring(16);
    assertThat(PlainNumbers.mask("证件" + NUMBER + "，电话19900001234。"))
        .isEqualTo("证件" + masked + "，电话199****1234。");
    assertThat(PlainNumbers.mask("{\"a\":\"" + NUMBER + "\"}"))
        .isEqualTo("{\"a\":\"" + masked + "\"}");
    assertThat(PlainNumbers.mask(NUMBER)).isEqualTo(masked);
    assertThat(PlainNumbers.mask("x" + NUMBER + "y")).isEqualTo("x" + masked + "y");
  }

  @Test
  void everyInventedNumberIsFound() {
    for (int i = 0; i < 3000; i++) {
      assertThat(PlainNumbers.isIn("a " + Invented.identityNumber(i) + " b")).isTrue();
      assertThat(PlainNumbers.isIn("a " + Invented.phone(i) + " b")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "199 0000 1234",
        "199-0000-1234",
        "+8619900001234",
        "008619900001234",
        "１９９００００１２３４",
        "990000 19670304 0058",
        "990000670304005",
        "6200000000000000000"
      })
  void otherWaysToWriteThemAreFound(String text) {
    String whole =
        text.startsWith("990000 ")
            ? "990000 19670304 005" + IdentityNumber.checkDigit("99000019670304005")
            : text;
    assertThat(PlainNumbers.isIn("电话 " + whole + " 号")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-22T07:24:05.123456Z",
        "1763796245123",
        "0b9f7c1e-4d2a-4b58-9c3e-1234567890ab",
        "210502001002",
        "990000198501010000000",
        "12345678901",
        "199000012345"
      })
  void otherNumbersStay(String text) {
    assertThat(PlainNumbers.mask(text)).isSameAs(text);
  }

  @Test
  void aWrongCheckDigitIsNoIdentityNumber() {
    char wrong = NUMBER.charAt(17) == '0' ? '1' : '0';
    assertThat(PlainNumbers.isIn(NUMBER.substring(0, 17) + wrong)).isFalse();
  }
}
