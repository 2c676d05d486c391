package org.canbao.service.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.protection.ProtectedField.BANK_ACCOUNT;
import static org.canbao.service.protection.ProtectedField.IDENTITY_NUMBER;
import static org.canbao.service.protection.ProtectedField.NAME;
import static org.canbao.service.protection.ProtectedField.PHONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedFieldTest {

  private static final String NUMBER = Invented.identityNumber(1);

  @Test
  void blanksFullWidthDigitsAndSmallLettersAreTheSameNumber() {
    String number = "99000019850101000";
    String whole = number + IdentityNumber.checkDigit(number);
    StringBuilder wide = new StringBuilder();
    whole.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    assertThat(IDENTITY_NUMBER.clean(wide.toString())).contains(whole);
    assertThat(IDENTITY_NUMBER.clean(" " + whole.toLowerCase() + "\n")).contains(whole);
    assertThat(IDENTITY_NUMBER.clean(whole.substring(0, 6) + " " + whole.substring(6)))
        .contains(whole);
  }

  @Test
  void onlyOneCheckDigitFits() {
    String seventeen = NUMBER.substring(0, 17);
    long fitting =
        "0123456789X".chars().filter(c -> IdentityNumber.isValid(seventeen + (char) c)).count();
    assertThat(fitting).isEqualTo(1);
  }

  @Test
  void anOldNumberOfFifteenDigitsIsIndexedAsTheNewOne() {
    String seventeen = "99000019670304005";
    String old = "990000670304005";
    assertThat(IDENTITY_NUMBER.clean(old)).contains(old);
    assertThat(IDENTITY_NUMBER.indexed(old))
        .isEqualTo(seventeen + IdentityNumber.checkDigit(seventeen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "99000019850101000",
        "990000198502300005",
        "09000019850101000X",
        "990000850230000",
        "99000019850101000Xtoo long",
        "9900001985010１ab"
      })
  void whatIsNoIdentityNumberIsRefused(String text) {
    assertThat(IDENTITY_NUMBER.clean(text)).isEmpty();
  }

  @Test
  void aPhoneIsItsDigitsWithoutTheCountry() {
    assertThat(PHONE.clean("+86 199-0000-1234")).contains("19900001234");
    assertThat(PHONE.clean("008619900001234")).contains("19900001234");
    assertThat(PHONE.clean("0990-1234567")).contains("09901234567");
    assertThat(PHONE.clean("12900001234")).isEmpty();
    assertThat(PHONE.clean("199000012345")).isEmpty();
  }

  @Test
  void longTextIsRefusedWithoutBeingLookedAt() {
    for (ProtectedField kind : ProtectedField.values()) {
      assertThat(kind.clean("1".repeat(1_000_000))).isEmpty();
    }
  }

  @Test
  void masksShowTheEndsOnly() {
    assertThat(Masking.mask(IDENTITY_NUMBER, "990000198501010009")).isEqualTo("990*************09");
    assertThat(Masking.mask(PHONE, "19900001234")).isEqualTo("199****1234");
    assertThat(Masking.mask(PHONE, "0990123")).isEqualTo("*******");
    assertThat(Masking.mask(BANK_ACCOUNT, "6200000000001234")).isEqualTo("****1234");
    assertThat(Masking.mask(NAME, "张三丰")).isEqualTo("张**");
    assertThat(Masking.mask(NAME, "𠮷")).isEqualTo("*");
  }

  @Test
  void nothingThatHoldsAPlainValueTellsItAsText() {
    assertThat(new Plain(IDENTITY_NUMBER, NUMBER).toString())
        .doesNotContain(NUMBER.substring(6, 14));
  }
}
