package org.canbao.matching.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  private static final NumberReader READER = new NumberReader(AreaCodes.ANY);

  private static String citizen(String birthAndSequence) {
    String seventeen = "990101" + birthAndSequence;
    return seventeen + CitizenNumber.checkDigit(seventeen);
  }

  private static String withX() {
    return IntStream.range(1, 1000)
        .mapToObj(i -> citizen("19670304%03d".formatted(i)))
        .filter(number -> number.endsWith("X"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRightNumberIsVerifiedHoweverItIsWritten() {
    String number = withX();
    for (String text : new String[] {number, "'" + number, " " + number.toLowerCase() + " "}) {
      assertThat(READER.read(text)).isInstanceOf(Reading.Verified.class);
      assertThat(READER.read(text).text()).isEqualTo(number);
    }
  }

  @Test
  void whatRuleCanRestoreIsRestored() {
    String number = withX();
    String seventeen = number.substring(0, 17);
    for (String end : new String[] {"*", "×", "10"}) {
      assertThat(READER.read(seventeen + end))
          .isInstanceOfSatisfying(
              Reading.Restored.class, it -> assertThat(it.how()).isEqualTo(Restoration.SIGN_FOR_X));
    }
    assertThat(READER.read(seventeen).citizen().orElseThrow().number()).isEqualTo(number);
    assertThat(READER.read("990101670304005").citizen().orElseThrow().number())
        .isEqualTo(citizen("19670304005"));
  }

  @Test
  void aSignStandsForNothingButX() {
    String other = citizen("19670304005");
    assertThat(other).doesNotEndWith("X");
    assertThat(READER.read(other.substring(0, 17) + "*")).isInstanceOf(Reading.Damaged.class);
  }

  @Test
  void aCodeThatDidNotStandMakesNoCitizenNumber() {
    AreaCodes none = (_, bornIn) -> bornIn > 2000;
    NumberReader strict = new NumberReader(none);
    assertThat(strict.read(citizen("19670304005")).citizen()).isEmpty();
    assertThat(strict.read(citizen("20170304005"))).isInstanceOf(Reading.Verified.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "111111111111111111",
        "000000000000000000",
        "19912345678",
        "990101196703040000",
        "无",
        "未知",
        "1234567890"
      })
  void fillersAreNoNumbers(String text) {
    assertThat(READER.read(text)).isInstanceOf(Reading.Placeholder.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"H12345678", "HKG012345678", "12345678", "T123456789", "EA1234567"})
  void otherDocumentsAreKnownByTheirForm(String text) {
    assertThat(READER.read(text)).isInstanceOf(Reading.Other.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.90101E+17", "9901011967", "990101196713040051", "9901011967030400561"})
  void otherTextsAreDamaged(String text) {
    assertThat(READER.read(text).citizen()).isEmpty();
    assertThat(READER.read(text).toString()).doesNotContain(text);
  }

  @Test
  void everySingleSlipIsAmongTheRepairs() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      String right =
          citizen(
              "19%02d0%d%02d%03d"
                  .formatted(
                      random.nextInt(20, 99),
                      random.nextInt(1, 10),
                      random.nextInt(1, 29),
                      random.nextInt(1000)));
      int at = random.nextInt(17);
      char digit = (char) ('0' + random.nextInt(10));
      contains(right, right.substring(0, at) + digit + right.substring(at + 1));
      contains(right, right.substring(0, at) + right.substring(at + 1));
      contains(right, right.substring(0, at) + digit + right.substring(at));
      contains(right, exchanged(right, at, at + 1));
      contains(right, exchanged(right, Math.min(at, 15), Math.min(at, 15) + 2));
    }
  }

  private static void contains(String right, String wrong) {
    if (!wrong.equals(right)) {
      assertThat(Repairs.oneSlip(wrong)).contains(right).allMatch(CitizenNumber::isValid);
    }
  }

  private static String exchanged(String text, int one, int other) {
    char[] turned = text.toCharArray();
    turned[one] = text.charAt(other);
    turned[other] = text.charAt(one);
    return new String(turned);
  }

  @Test
  void aKeyIsOneNumberAndBack() {
    for (String number : new String[] {withX(), citizen("20240229001"), citizen("19000101999")}) {
      assertThat(PackedNumber.text(PackedNumber.of(number))).isEqualTo(number);
    }
  }
}
